import type { MeView, PersonActor } from '@huhang/contract'
import { mayEver, type Permission } from '@huhang/domain/access'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { useMemo, useSyncExternalStore } from 'react'
import {
  type AskDeviceKey,
  closePerson,
  forgetUnlocked,
  keepPerson,
  keptMe,
  leavePerson,
  setPin,
  type Unlocking,
  unlock,
  unlockedPerson,
} from '../device'
import { askAuth } from './ask-auth'
import { openDrafts } from './drafts'
import { refusalOf } from './failure'
import { heardNotKept, notKeptFor } from './not-kept'
import { isSignOutOwed, oweSignOut, paySignOut } from './sign-out-owed'
import { meKey, queryClient, trpc, trpcByName } from './trpc'
import { hearWho, tellWho } from './who'

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

const askDeviceKey =
  (signal?: AbortSignal): AskDeviceKey =>
  (asked) =>
    trpc.access.deviceKey.query(asked, signal && { signal })

/** From here on a PIN opens what is kept here, without a network and after the sign-in has ended. */
export const choosePin = (personId: string, pin: string): Promise<void> => setPin(personId, pin, askDeviceKey())

/** Without a key nothing can be kept, but all can be sent: said in the bar until it goes. */
async function keep(me: Me, signal: AbortSignal): Promise<void> {
  try {
    await keepPerson(me, askDeviceKey(signal), Date.now())
    heardNotKept(null)
  } catch (error) {
    signal.throwIfAborted()
    heardNotKept(notKeptFor(error))
  }
}

/** Who the device says is here. */
async function meOfDevice(hasEnded: boolean): Promise<Me | null> {
  if (hasEnded) await closePerson()
  const kept = await keptMe(Date.now())
  await openDrafts(kept?.personId ?? null)
  if (kept !== null) heardEnd(hasEnded)
  return kept
}

/** What another person read and was told must not stand on this one's pages. */
function forgetOthers(personId: Me['personId']): void {
  const before = queryClient.getQueryData<Me | null>(meKey)
  if (before && before.personId !== personId)
    queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== meKey[0] })
}

/**
 * Who is signed in; `null` means nobody. Without a network, or opened by PIN, it is who the device knows. Kept until
 * signing out: the server judges every request anyway. Once it is asked anew, an answer still under way changes nothing.
 */
export const meQuery = queryOptions({
  queryKey: meKey,
  staleTime: 5 * 60_000,
  networkMode: 'always',
  queryFn: async ({ signal }): Promise<Me | null> => {
    try {
      const me = (await trpcByName.query('access.me', {}, { signal })) as Me
      signal.throwIfAborted()
      const opened = unlockedPerson()
      if (opened !== null && opened !== me.personId) {
        // Who typed a PIN is here; the cookie is of somebody who left without signing out.
        oweSignOut()
        return await meOfDevice(true)
      }
      forgetOthers(me.personId)
      await keep(me, signal)
      await openDrafts(me.personId)
      heardEnd(false)
      return me
    } catch (error) {
      signal.throwIfAborted()
      const hasEnded = refusalOf(error).code === 'auth.sign-in-needed' || isSignOutOwed()
      const kept = await meOfDevice(hasEnded)
      if (kept === null && !hasEnded) throw error
      return kept
    }
  },
})

/** Asks the server who is here, whatever is known already. */
export const askWho = (): Promise<Me | null> => queryClient.fetchQuery({ ...meQuery, staleTime: 0 })

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

/** Whoever was here before is closed, whether or not the server can still say who is. */
export async function signIn(username: string, password: string): Promise<void> {
  await askAuth('sign-in/username', { username, password })
  await openDrafts(null)
  await leavePerson()
  forgetEverything()
}

/** What waits stays on the device, closed at once; the server's session ends when it can be told. */
export async function signOut(): Promise<void> {
  oweSignOut()
  await openDrafts(null)
  await leavePerson()
  forgetEverything()
  await paySignOut().catch(() => undefined)
}

/** The server may know somebody else here by a cookie: `meQuery` then lets that one go. */
export async function openByPin(personId: string, pin: string): Promise<Unlocking> {
  const opened = await unlock(personId, pin)
  if (opened.ok) forgetEverything()
  return opened
}

function forgetEverything(): void {
  queryClient.clear()
  tellWho()
}

/** Once a window: where another window let somebody in or out, nothing that this one knew holds any more. */
export const followWho = (): void =>
  hearWho(() => {
    forgetUnlocked()
    void queryClient.resetQueries()
  })
