import { z } from 'zod'
import { command } from '../kernel/commands'
import { PersonId, RowId } from '../kernel/ids'

/** What someone signs in with, without regard to case; the sign-in library takes these characters. */
export const Username = z
  .string()
  .trim()
  .min(2)
  .max(40)
  .regex(/^[a-zA-Z0-9_.]+$/)

/** NIST SP 800-63B: length is what counts; which ones are too common is the server's to say. */
const shortestPassword = 10
export const Password = z.string().min(shortestPassword).max(128)

/** What an administrator fills in. The password is turned into a hash at the door and kept nowhere. */
export const AccountForm = z.strictObject({ personId: PersonId, username: Username, password: Password })
export type AccountForm = z.infer<typeof AccountForm>

/** Said by the server alone: no device makes a password's hash. */
export const OpenAccount = command({
  personId: PersonId,
  accountId: RowId,
  credentialId: RowId,
  username: Username,
  passwordHash: z.string().min(1).max(500),
})
export type OpenAccount = z.infer<typeof OpenAccount>

/** A new password for an account that is there: its owner forgot theirs. Made a hash at the door, too. */
export const PasswordForm = z.strictObject({ personId: PersonId, password: Password })
export type PasswordForm = z.infer<typeof PasswordForm>

/** Said by the server alone. */
export const ResetPassword = command({ personId: PersonId, passwordHash: z.string().min(1).max(500) })
export type ResetPassword = z.infer<typeof ResetPassword>

export const AccountView = z.object({ personId: PersonId, username: z.string() })
export type AccountView = z.infer<typeof AccountView>
