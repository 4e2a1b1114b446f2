import type { Instant, LocalDay } from '@huhang/contract'
import type { MonthCounts } from '@huhang/contract/today'
import type { Scope } from '@huhang/domain/access'
import { type Db, type Sql, sql } from '../kernel'

/** Days by which visits are told, and the instants at which they begin in the city. */
export type Span = { from: LocalDay; until: LocalDay; fromAt: Instant; untilAt: Instant }

const within = (scope: Scope, areaId: Sql): Sql =>
  scope.everywhere ? sql`true` : sql`${areaId} = ANY(${[...scope.areaIds]}::text[])`

/** What was done in a span of days. Annulled hazards and exercises are not counted. */
export async function countMonth(db: Db, scope: Scope, span: Span): Promise<MonthCounts> {
  const { from, until, fromAt, untilAt } = span
  const [counts] = await db.rows<MonthCounts>(
    sql`SELECT
      (SELECT count(*)::int FROM "inspection" i WHERE i."day" >= ${from}::date AND i."day" < ${until}::date
        AND ${within(scope, sql`i."areaId"`)}) AS "visits",
      (SELECT count(*)::int FROM "hazard" h WHERE h."foundOn" >= ${from}::date AND h."foundOn" < ${until}::date
        AND h."status" <> 'void' AND ${within(scope, sql`h."areaId"`)}) AS "hazardsFound",
      (SELECT count(*)::int FROM "hazard" h WHERE h."status" = 'verified' AND h."verifiedAt" >= ${fromAt}::timestamptz
        AND h."verifiedAt" < ${untilAt}::timestamptz AND ${within(scope, sql`h."areaId"`)}) AS "hazardsVerified",
      (SELECT count(*)::int FROM "mission" m JOIN "incident" n ON n."id" = m."incidentId"
        WHERE m."openedAt" >= ${fromAt}::timestamptz AND m."openedAt" < ${untilAt}::timestamptz
        AND NOT n."isExercise" AND ${within(scope, sql`m."areaId"`)}) AS "missions"`,
  )
  return counts ?? { visits: 0, hazardsFound: 0, hazardsVerified: 0, missions: 0 }
}
