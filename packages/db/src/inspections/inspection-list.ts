import type { ListInspections } from '@huhang/contract/inspections'
import type { Scope } from '@huhang/domain/access'
import type { HazardTally } from '@huhang/domain/inspections'
import { openHazards as isOpen } from '../hazards'
import { type Db, join, keyPage, type Row, type Sql, sql } from '../kernel'
import { visibleInspections } from './visible'

export type InspectionListRow = Pick<
  Row<'inspection'>,
  'id' | 'day' | 'startedAt' | 'kind' | 'status' | 'enterpriseId' | 'premisesId' | 'areaId' | 'signState'
> & {
  enterprise: string
  premises: string
  inspectors: { personId: string; name: string }[]
  tally: HazardTally
}

/** Key of the last row seen: newest day first, then the newest id. */
export type InspectionKey = { day: string; id: string }

/** HazardTally of a visit, on the city's day; void ones are not counted. What was handed over is not open. */
export const tallyOf = (inspectionId: Sql, today: string): Sql => sql`(
  SELECT json_build_object(
    'open', count(*) FILTER (WHERE ${isOpen}),
    'verified', count(*) FILTER (WHERE h."status" = 'verified'),
    'transferred', count(*) FILTER (WHERE h."status" = 'transferred'),
    'inCase', count(*) FILTER (WHERE EXISTS (SELECT 1 FROM "document" d WHERE d."hazardId" = h."id" AND d."kind" = 'case')),
    'underMeasures', count(*) FILTER (WHERE EXISTS (SELECT 1 FROM "document" d
      WHERE d."hazardId" = h."id" AND d."kind" = 'measures' AND d."resumedAt" IS NULL)),
    'asked', count(*) FILTER (WHERE h."status" = 'submitted'),
    'late', count(*) FILTER (WHERE ${isOpen} AND h."deadlineOn" < ${today}::date),
    'returned', count(*) FILTER (WHERE h."status" = 'rectifying'
      AND EXISTS (SELECT 1 FROM "recheck" r WHERE r."hazardId" = h."id" AND NOT r."passed")))
  FROM "hazard" h WHERE h."inspectionId" = ${inspectionId} AND h."status" <> 'void')`

/** One page by key (day, id); each filter is an index range or an equality, so a deep page costs what the first one costs. */
export function findInspections(
  db: Db,
  question: Omit<ListInspections, 'after' | 'areaId'> & {
    after: InspectionKey | null
    areaIds: readonly string[] | null
  },
  scope: Scope,
  today: string,
): Promise<InspectionListRow[]> {
  const wanted: Sql[] = [visibleInspections(scope)]
  if (question.after) wanted.push(sql`(i."day", i."id") < (${question.after.day}::date, ${question.after.id}::uuid)`)
  if (question.kind) wanted.push(sql`i."kind" = ${question.kind}`)
  if (question.fromOn) wanted.push(sql`i."day" >= ${question.fromOn}::date`)
  if (question.toOn) wanted.push(sql`i."day" <= ${question.toOn}::date`)
  if (question.enterpriseId) wanted.push(sql`i."enterpriseId" = ${question.enterpriseId}::uuid`)
  if (question.inspectorId)
    wanted.push(sql`EXISTS (SELECT 1 FROM "inspection_inspector" w
      WHERE w."inspectionId" = i."id" AND w."personId" = ${question.inspectorId}::uuid)`)
  const where = join(wanted, ' AND ')
  const order = sql`ORDER BY i."day" DESC, i."id" DESC`
  const limit = question.limit + 1
  const page = keyPage({
    areaIds: question.areaIds,
    area: sql`i."areaId"`,
    row: sql`i`,
    page: (within) => sql`SELECT i.* FROM "inspection" i WHERE ${where} AND ${within} ${order} LIMIT ${limit}`,
    order,
    limit,
  })
  return db.rows<InspectionListRow>(sql`
    SELECT i."id", i."day", i."startedAt", i."kind", i."status", i."enterpriseId", i."premisesId", i."areaId", i."signState",
      e."name" AS "enterprise", p."name" AS "premises",
      (SELECT COALESCE(json_agg(json_build_object('personId', q."id", 'name', q."name") ORDER BY q."pinyin", q."id"), '[]')
        FROM "inspection_inspector" ii JOIN "person" q ON q."id" = ii."personId" WHERE ii."inspectionId" = i."id") AS "inspectors",
      ${tallyOf(sql`i."id"`, today)} AS "tally"
    FROM (${page}) i
    JOIN "enterprise" e ON e."id" = i."enterpriseId" JOIN "premises" p ON p."id" = i."premisesId"
    ${order}`)
}
