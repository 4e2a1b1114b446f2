import type { Scope } from '@huhang/domain/access'
import { type Sql, sql } from '../kernel'

/** Which volunteers of `volunteer v` a scope reaches: by area, and oneself. */
export function volunteersInScope(scope: Scope): Sql {
  if (scope.everywhere) return sql`true`
  const byArea = sql`v."areaId" = ANY(${[...scope.areaIds]}::text[])`
  return scope.own === null ? byArea : sql`(${byArea} OR v."personId" = ${scope.own.personId}::uuid)`
}
