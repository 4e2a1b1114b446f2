import type { LocalDay } from '@huhang/contract'
import type { Scope } from '@huhang/domain/access'
import { visibleEnterprises } from '../enterprises'
import { hazardsInScope, openHazards as isOpen } from '../hazards'
import { type Db, sql } from '../kernel'

export type PackQuestion = {
  personId: string | null
  today: LocalDay
  /** As many as there are, and not more. */
  size: number
  pinned: readonly string[]
}

/**
 * Enterprises that a phone takes along, in greatest need first: those that wait for a re-check by somebody else than
 * whoever fixed it, those overdue, with open hazards, visited by this person before, and then the city's by their risk. The
 * pinned come on top of the size.
 */
export async function findPackMembers(db: Db, question: PackQuestion, scope: Scope): Promise<string[]> {
  const { personId, today, size, pinned } = question
  const rows = await db.rows<{ id: string }>(
    sql`WITH work AS (
          SELECT h."enterpriseId", min(CASE
              WHEN h."status" = 'submitted' AND h."fixedById" IS DISTINCT FROM ${personId}::uuid THEN 1
              WHEN h."deadlineOn" < ${today}::date THEN 2
              WHEN h."grade" = 'major' THEN 3
              ELSE 4 END) AS "need", min(h."deadlineOn") AS "due"
          FROM "hazard" h WHERE ${isOpen} AND ${hazardsInScope(scope)} GROUP BY h."enterpriseId"
        ), visited AS (
          SELECT i."enterpriseId", max(i."day") AS "day" FROM "inspection_inspector" w JOIN "inspection" i ON i."id" = w."inspectionId"
          WHERE w."personId" = ${personId}::uuid GROUP BY i."enterpriseId"
        ), wanted AS (
          SELECT e."id", COALESCE(work."need", CASE WHEN visited."day" IS NULL THEN 6 ELSE 5 END) AS "need", work."due",
            visited."day", array_position(ARRAY['red', 'orange', 'yellow', 'blue'], e."riskColour") AS "risk"
          FROM "enterprise" e LEFT JOIN work ON work."enterpriseId" = e."id" LEFT JOIN visited ON visited."enterpriseId" = e."id"
          WHERE e."status" <> 'merged' AND (e."status" = 'active' OR work."need" IS NOT NULL) AND ${visibleEnterprises(scope)}
          ORDER BY "need", work."due" NULLS LAST, visited."day" DESC NULLS LAST, "risk" NULLS LAST, e."id" LIMIT ${size}
        )
        SELECT "id" FROM (
          SELECT "id", row_number() OVER (ORDER BY "need", "due" NULLS LAST, "day" DESC NULLS LAST, "risk" NULLS LAST, "id") AS "place" FROM wanted
          UNION ALL
          SELECT e."id", NULL FROM "enterprise" e
          WHERE e."id" = ANY(${[...pinned]}::uuid[]) AND e."status" <> 'merged' AND ${visibleEnterprises(scope)}
            AND e."id" NOT IN (SELECT "id" FROM wanted)
        ) m ORDER BY "place" NULLS LAST, "id"`,
  )
  return rows.map(({ id }) => id)
}
