import { type Permission, scopeOf } from '@huhang/domain/access'
import type { Look } from '../kernel'

/** The same viewer with the reach of another read. Null: nothing of it is for them. */
export function lookAs(look: Look, permission: Permission): Look | null {
  const scope = scopeOf(look.actor, permission, look.areas)
  return scope === null ? null : { ...look, scope }
}
