import type { MeView, PersonActor } from '@huhang/contract'
import { mayEver, type Permission } from '@huhang/domain/access'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { useMemo, useSyncExternalStore } from 'react'
import { z } from 'zod'
import { type AskDeviceKey, closePerson, keepPerson, keptMe, leavePerson, setPin } from '../device'
import { openDrafts } from './drafts'
import { AuthRefused, type Refusal, refusalOf } from './failure'
import { queryClient, trpc, trpcByName } from './trpc'

export type Me = MeView

let ended = false
const endListeners = new Set<() => void>()
function heardEnd(hasEnded: boolean): void {
  ended = hasEnded
  for (const listener of endListeners) listener()
}

/** The sign-in is over, and a PIN keeps the app open: what is recorded waits for the same person's sign-in. */
export const useHasEnded = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      endListeners.add(listener)
      return () => endListeners.delete(listener)
    },
    () => ended,
  )

const askDeviceKey: AskDeviceKey = (asked) => trpc.access.deviceKey.query(asked)

/** From here on a PIN opens what is kept here, without a network and after the sign-in has ended. */
export const choosePin = (personId: string, pin: string): Promise<void> => setPin(personId, pin, askDeviceKey)

/**
 * Who is signed in; `null` means nobody. Without a network, or opened by PIN, it is who the device knows. Kept until
 * signing out: the server judges every request anyway.
 */
export const meQuery = queryOptions({
  queryKey: ['access.me', null],
  staleTime: 5 * 60_000,
  networkMode: 'always',
  queryFn: async ({ signal }): Promise<Me | null> => {
    try {
      const me = (await trpcByName.query('access.me', {}, { signal })) as Me
      // Without a key nothing can be kept, but all can be sent.
      await keepPerson(me, askDeviceKey, Date.now()).catch(() => undefined)
      await openDrafts(me.personId)
      heardEnd(false)
      return me
    } catch (error) {
      const hasEnded = refusalOf(error).code === 'auth.sign-in-needed'
      if (hasEnded) await closePerson()
      const kept = await keptMe(Date.now())
      if (kept !== null) heardEnd(hasEnded)
      await openDrafts(kept?.personId ?? null)
      if (kept === null && !hasEnded) throw error
      return kept
    }
  },
})

/** The signed-in person. Only inside the shell, which shows nothing before it is known. */
export function useMe(): Me {
  const { data } = useQuery(meQuery)
  if (!data) throw new Error('useMe needs a signed-in person: use it below the shell.')
  return data
}

/** The signed-in person as the rules know them: `mayVerify(hazard, useActor())`. */
export function useActor(): PersonActor {
  const me = useMe()
  return useMemo(() => actorOf(me), [me])
}

function actorOf({ personId, grants, enterprises }: Me): PersonActor {
  // Only the command line acts as the system; what signs in on a page is a person.
  if (personId === null) throw new Error('A page needs a person.')
  return { kind: 'person', personId, grants, enterpriseIds: enterprises.map((each) => each.enterpriseId) }
}

/** Whether any role of the signed-in person has this permission: what they may never do isn't shown. */
export const useMay = (permission: Permission): boolean => mayEver(useActor(), permission)

async function askAuth(path: string, body?: object): Promise<unknown> {
  const response = await fetch(`/api/auth/${path}`, {
    method: body ? 'POST' : 'GET',
    headers: body ? { 'content-type': 'application/json' } : {},
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  const answer: unknown = await response.json().catch(() => null)
  if (response.ok) return answer
  throw new AuthRefused(authRefusal(response, answer))
}

function authRefusal(response: Response, answer: unknown): Refusal {
  if (response.status === 429) {
    const told = z.object({ retryAfterSeconds: z.number() }).safeParse(answer)
    return { code: 'auth.too-many-attempts', details: told.data ?? { retryAfterSeconds: 600 } }
  }
  if (response.status === 503) return { code: 'system.busy', details: {} }
  if (response.status >= 500) {
    const told = z.object({ details: z.object({ id: z.string() }) }).safeParse(answer)
    return { code: 'system.failed', details: { id: told.data?.details.id ?? '—' } }
  }
  // One answer for a wrong password and an unknown name.
  return { code: 'auth.wrong-credentials', details: {} }
}

export async function signIn(username: string, password: string): Promise<void> {
  await askAuth('sign-in/username', { username, password })
  queryClient.clear()
}

/** What waits stays on the device, closed until this person signs in again. */
export async function signOut(): Promise<void> {
  await askAuth('sign-out', {})
  await openDrafts(null)
  await leavePerson()
  queryClient.clear()
}

const Sessions = z.array(
  z.object({
    id: z.string(),
    token: z.string(),
    createdAt: z.string(),
    updatedAt: z.string(),
    expiresAt: z.string(),
    userAgent: z.string().nullish(),
    ipAddress: z.string().nullish(),
  }),
)
const CurrentSession = z.object({ session: z.object({ id: z.string() }) })

/** Where this account is signed in; `current` is this browser. */
export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: async () => {
    const [sessions, here] = await Promise.all([askAuth('list-sessions'), askAuth('get-session')])
    const { session } = CurrentSession.parse(here)
    return Sessions.parse(sessions).map((each) => ({ ...each, current: each.id === session.id }))
  },
})

export async function revokeSession(token: string): Promise<void> {
  await askAuth('revoke-session', { token })
  await queryClient.invalidateQueries({ queryKey: ['sessions'] })
}

export async function revokeOtherSessions(): Promise<void> {
  await askAuth('revoke-other-sessions', {})
  await queryClient.invalidateQueries({ queryKey: ['sessions'] })
}

/** A new password for the signed-in account; every other device is signed out. @throws `AuthRefused` */
export async function changePassword(currentPassword: string, newPassword: string): Promise<void> {
  await askAuth('change-password', { currentPassword, newPassword, revokeOtherSessions: true })
  await queryClient.invalidateQueries({ queryKey: ['sessions'] })
}
