import { openAccount as open, resetPassword as reset } from '@huhang/actions/access'
import { type AnyAction, type City, perform, viewOf } from '@huhang/actions/kernel'
import { type Actor, type CommandId, fail, type RowId } from '@huhang/contract'
import { type AccountForm, AccountView, type PasswordForm } from '@huhang/contract/access'
import { scopeOf } from '@huhang/domain/access'
import { hashPassword } from 'better-auth/crypto'
import { uuidv7 } from 'uuidv7'
import { isCommonPassword } from './common-passwords'

/** The password becomes a hash before it goes through the one door. */
async function withHash(
  city: City,
  actor: Actor,
  action: AnyAction,
  { password, ...form }: { password: string } & Readonly<Record<string, unknown>>,
): Promise<AccountView> {
  // Before the costly hash is made for somebody who may not ask for it.
  if (scopeOf(actor, action.name, await city.areas()) === null) fail('auth.not-allowed', { permission: action.name })
  if (isCommonPassword(password)) fail('account.password-common', {})
  const commandId = uuidv7() as CommandId
  const command = { ...form, commandId, occurredAt: city.now(), passwordHash: await hashPassword(password) }
  const [outcome] = await perform(city, [{ action, command }], actor)
  return outcome === undefined ? fail('system.failed', { id: commandId }) : AccountView.parse(viewOf(outcome))
}

/**
 * Opens a sign-in account for a person.
 * @throws `account.username-taken`, `account.person-has-one`, `account.password-common`, `person.grant-out-of-reach`,
 *   `record.not-found`, `auth.not-allowed`
 */
export const openAccount = (city: City, actor: Actor, form: AccountForm): Promise<AccountView> =>
  withHash(city, actor, open, { ...form, accountId: uuidv7() as RowId, credentialId: uuidv7() as RowId })

/**
 * Sets a new password for a person who has an account, and signs them out everywhere.
 * @throws `account.none`, `account.password-common`, `person.self-account`, `person.grant-out-of-reach`,
 *   `record.not-found`, `auth.not-allowed`
 */
export const resetPassword = (city: City, actor: Actor, form: PasswordForm): Promise<AccountView> =>
  withHash(city, actor, reset, form)
