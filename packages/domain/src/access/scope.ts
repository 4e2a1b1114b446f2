import type { Actor, AreaId, EnterpriseId, PersonId, Role } from '@huhang/contract'
import { type Permission, permissions, type Reach } from './permissions'

/** The area tree as a scope needs it: everything below an area, by either of its two parents. */
export type AreaTree = { below(areaId: AreaId): ReadonlySet<AreaId>; root: AreaId }

/** What one actor may reach with one permission. Every read model and every action takes one. */
export type Scope = {
  readonly permission: Permission
  /** The whole city: no area filter is needed. */
  readonly everywhere: boolean
  /** Areas whose records may be reached when not `everywhere`. */
  readonly areaIds: ReadonlySet<AreaId>
  /** Records of one's own may be reached, wherever they lie. */
  readonly own: { personId: PersonId; enterpriseIds: readonly EnterpriseId[] } | null
  /** Phones in clear; others see them masked. */
  readonly seesPersonal: boolean
}

/** Whose record it is: what `own` reach is judged by. */
export type Owner = { personIds?: readonly (string | null)[]; enterpriseIds?: readonly string[] }

const reachOf = (permission: Permission, role: Role): Reach | undefined =>
  (permissions[permission] as Partial<Record<Role, Reach>>)[role]

const seesPersonal: ReadonlySet<Role> = new Set(['dispatcher', 'inspector', 'administrator', 'team-lead'])

/** The subtrees of these areas as one set; of a single one its own, which the tree keeps. */
function subtreesOf(areaIds: ReadonlySet<AreaId>, tree: AreaTree): ReadonlySet<AreaId> {
  if (areaIds.has(tree.root)) return tree.below(tree.root)
  const [only, ...others] = areaIds
  if (only !== undefined && others.length === 0) return tree.below(only)
  return new Set([...areaIds].flatMap((areaId) => [...tree.below(areaId)]))
}

/** AC-1: permission is a row of the table for one of the actor's roles. AC-2: it reaches the grant's subtree. Null: not allowed. */
export function scopeOf(actor: Actor, permission: Permission, tree: AreaTree): Scope | null {
  if (actor.kind === 'system')
    return { permission, everywhere: true, areaIds: new Set(), own: null, seesPersonal: true }
  const held = actor.grants
    .map((grant) => ({ ...grant, reach: reachOf(permission, grant.role) }))
    .filter((g) => g.reach)
  if (held.length === 0) return null
  const granted = new Set(held.filter((grant) => grant.reach === 'area').map((grant) => grant.areaId))
  return {
    permission,
    everywhere: granted.has(tree.root),
    areaIds: subtreesOf(granted, tree),
    own: held.some((grant) => grant.reach === 'own')
      ? { personId: actor.personId, enterpriseIds: actor.enterpriseIds }
      : null,
    seesPersonal: held.some((grant) => seesPersonal.has(grant.role)),
  }
}

/** AC-3: a record is in scope by its area or by its owner; otherwise it does not exist for this actor (404). */
export function inScope(scope: Scope, areaId: AreaId | null, owner: Owner = {}): boolean {
  if (scope.everywhere) return true
  if (areaId !== null && scope.areaIds.has(areaId)) return true
  const mine = scope.own
  if (mine === null) return false
  return (
    (owner.personIds ?? []).includes(mine.personId) ||
    (owner.enterpriseIds ?? []).some((id) => mine.enterpriseIds.includes(id as EnterpriseId))
  )
}

/** Whether a control that needs this permission should be shown at all. */
export const mayEver = (actor: Actor, permission: Permission): boolean =>
  actor.kind === 'system' || actor.grants.some((grant) => reachOf(permission, grant.role) !== undefined)
