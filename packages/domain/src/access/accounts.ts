import { fail, type Instant } from '@huhang/contract'
import { checkMayGrant, type HeldGrant, isHeld } from './grants'
import type { Scope } from './scope'

export type KnownAccount = { personId: string | null; username: string | null }

/**
 * AC-9: whoever knows a first password could sign in as that person, so an account is opened only by who could
 * have given every role the person holds. A person has one account, and a name is one account's.
 */
export function checkMayOpenAccount(
  scope: Scope,
  actingPersonId: string | null,
  personId: string,
  grants: readonly HeldGrant[],
  accounts: readonly KnownAccount[],
  username: string,
  at: Instant,
): void {
  if (accounts.some((account) => account.personId === personId)) fail('account.person-has-one', {})
  if (accounts.some((account) => account.username === username.toLowerCase())) fail('account.username-taken', {})
  checkReachesRoles(scope, actingPersonId, personId, grants, at)
}

function checkReachesRoles(
  scope: Scope,
  actingPersonId: string | null,
  personId: string,
  grants: readonly HeldGrant[],
  at: Instant,
): void {
  for (const grant of grants) if (isHeld(grant, at)) checkMayGrant(scope, actingPersonId, personId, grant.areaId)
}

/**
 * AC-10: a password is set anew, and a person disabled or enabled, by who could have opened their account; never
 * by themselves, so that the last administrator is not shut out and nobody passes by their own old password.
 */
export function checkMayKeepAccount(
  scope: Scope,
  actingPersonId: string | null,
  personId: string,
  grants: readonly HeldGrant[],
  at: Instant,
): void {
  if (actingPersonId === personId) fail('person.self-account', {})
  checkReachesRoles(scope, actingPersonId, personId, grants, at)
}
