import { type AreaId, fail, type Instant, type Role } from '@huhang/contract'
import { inScope, type Scope } from './scope'

export type HeldGrant = { id: string; role: Role; areaId: AreaId; until: Instant | null }

export const isHeld = (grant: Pick<HeldGrant, 'until'>, at: Instant): boolean =>
  grant.until === null || grant.until > at

/** AC-6: who gives or ends roles does so within their own areas. AC-7: nobody changes their own roles. */
export function checkMayGrant(scope: Scope, actingPersonId: string | null, personId: string, areaId: AreaId): void {
  if (actingPersonId === personId) fail('person.self-grant', {})
  if (!inScope(scope, areaId)) fail('person.grant-out-of-reach', { areaId })
}

/** AC-8: a role is held once an area; one that had ended begins again. Null: it is new. */
export function grantToRenew(
  held: readonly HeldGrant[],
  wanted: { role: Role; areaId: AreaId },
  at: Instant,
): HeldGrant | null {
  const same = held.find((grant) => grant.role === wanted.role && grant.areaId === wanted.areaId)
  if (same && isHeld(same, at)) fail('person.has-role', wanted)
  return same ?? null
}
