import type { Scope } from '@huhang/domain/access'
import { type Sql, sql } from '../kernel'

const ownOf = (scope: Scope): string[] => [...(scope.own?.enterpriseIds ?? [])]

/** Which rows of `enterprise e` a scope reaches: where it is registered, where it has a place, or one's own. */
export function visibleEnterprises(scope: Scope): Sql {
  if (scope.everywhere) return sql`true`
  const areaIds = [...scope.areaIds]
  return sql`(e."areaId" = ANY(${areaIds}) OR e."id" = ANY(${ownOf(scope)}::uuid[]) OR EXISTS (
    SELECT 1 FROM "premises" v WHERE v."enterpriseId" = e."id" AND v."areaId" = ANY(${areaIds})))`
}

/** Which rows with an area and an enterprise (premises, visits, hazards, orders) a scope reaches. */
export function visibleAt(scope: Scope, alias: Sql): Sql {
  if (scope.everywhere) return sql`true`
  return sql`(${alias}."areaId" = ANY(${[...scope.areaIds]}) OR ${alias}."enterpriseId" = ANY(${ownOf(scope)}::uuid[]))`
}
