import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { askAuth } from './ask-auth'
import { queryClient } from './trpc'

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
