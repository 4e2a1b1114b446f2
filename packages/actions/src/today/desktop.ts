import { fail, type LocalDay, type PersonActor, type Place, type Role } from '@huhang/contract'
import { type AreaTree, type Permission, type Scope, scopeOf } from '@huhang/domain/access'
import type { City } from '../kernel'

/** Lines of a section that a phone shows without scrolling far. */
export const shown = 8

/** What a desk is laid with: one role's own reach, permission by permission. */
export type Desktop = {
  readonly city: City
  readonly today: LocalDay
  readonly place: Place | undefined
  readonly areas: AreaTree
  /** Areas for which the role was granted. */
  readonly grantedAreaIds: readonly string[]
  /** The reach of this role alone: the other roles' records lie on their own desks. */
  scope(permission: Permission): Scope
}

export function desktopFor(
  role: Role,
  actor: PersonActor,
  rest: Pick<Desktop, 'city' | 'today' | 'place' | 'areas'>,
): Desktop {
  const grants = actor.grants.filter((grant) => grant.role === role)
  return {
    ...rest,
    grantedAreaIds: grants.map((grant) => grant.areaId),
    scope: (permission) =>
      scopeOf({ ...actor, grants }, permission, rest.areas) ?? fail('auth.not-allowed', { permission }),
  }
}
