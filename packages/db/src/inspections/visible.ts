import type { Scope } from '@huhang/domain/access'
import { type Sql, sql } from '../kernel'

/** Which visits of `inspection i` a scope reaches: by area, by one's own hand, or of one's own enterprise. */
export function visibleInspections(scope: Scope): Sql {
  if (scope.everywhere) return sql`true`
  const byArea = sql`i."areaId" = ANY(${[...scope.areaIds]})`
  if (scope.own === null) return byArea
  const { personId, enterpriseIds } = scope.own
  return sql`(${byArea} OR i."enterpriseId" = ANY(${[...enterpriseIds]}::uuid[]) OR EXISTS (
    SELECT 1 FROM "inspection_inspector" ii WHERE ii."inspectionId" = i."id" AND ii."personId" = ${personId}::uuid))`
}
