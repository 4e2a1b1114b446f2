import { openAccount as action } from '@huhang/actions/access'
import { type City, perform, viewOf } from '@huhang/actions/kernel'
import { type Actor, type CommandId, fail, type RowId } from '@huhang/contract'
import { type AccountForm, AccountView } from '@huhang/contract/access'
import { scopeOf } from '@huhang/domain/access'
import { hashPassword } from 'better-auth/crypto'
import { uuidv7 } from 'uuidv7'
import { isCommonPassword } from './common-passwords'

/**
 * Opens a sign-in account for a person. The password becomes a hash before it goes through the one door.
 * @throws `account.username-taken`, `account.person-has-one`, `account.password-common`, `person.grant-out-of-reach`,
 *   `record.not-found`, `auth.not-allowed`
 */
export async function openAccount(city: City, actor: Actor, form: AccountForm): Promise<AccountView> {
  // Before the costly hash is made for somebody who may not ask for it.
  if (scopeOf(actor, action.name, await city.areas()) === null) fail('auth.not-allowed', { permission: action.name })
  if (isCommonPassword(form.password)) fail('account.password-common', {})
  const command = {
    commandId: uuidv7() as CommandId,
    occurredAt: city.now(),
    personId: form.personId,
    accountId: uuidv7() as RowId,
    credentialId: uuidv7() as RowId,
    username: form.username,
    passwordHash: await hashPassword(form.password),
  }
  const [outcome] = await perform(city, [{ action, command }], actor)
  return outcome === undefined ? fail('system.failed', { id: command.commandId }) : AccountView.parse(viewOf(outcome))
}
