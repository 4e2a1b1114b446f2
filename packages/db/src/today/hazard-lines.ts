import type { LocalDay, RowId } from '@huhang/contract'
import type { HazardLine, LinesOf } from '@huhang/contract/today'
import type { Scope } from '@huhang/domain/access'
import { hazardsInScope, openHazards as isOpen } from '../hazards'
import { type Db, type Sql, sql } from '../kernel'

type FoundLine = Omit<HazardLine, 'metres' | 'recheckDueOn' | 'place' | 'contact'> & {
  lat: number
  lng: number
  contactId: RowId | null
  contactName: string | null
  phoneMask: string | null
  total: number
}

/** Lines to choose the few from; `total` counts all of them. */
export type HazardLines = LinesOf<Omit<HazardLine, 'metres' | 'recheckDueOn'>>

async function linesOf(db: Db, scope: Scope, which: Sql, order: Sql, limit: number): Promise<HazardLines> {
  const wanted = sql`${hazardsInScope(scope)} AND ${which}`
  const rows = await db.rows<FoundLine>(
    sql`WITH few AS MATERIALIZED (SELECT h."id" FROM "hazard" h WHERE ${wanted} ORDER BY ${order} LIMIT ${limit})
        SELECT h."id" AS "hazardId", h."description", h."grade", h."status", h."deadlineOn", h."fixedAt", h."enterpriseId",
          e."name" AS "enterpriseName", h."premisesId", s."name" AS "premisesName", h."areaId", h."lat", h."lng",
          c."id" AS "contactId", c."name" AS "contactName", c."phoneMask", (SELECT count(*)::int FROM "hazard" h WHERE ${wanted}) AS "total"
        FROM few JOIN "hazard" h ON h."id" = few."id" JOIN "enterprise" e ON e."id" = h."enterpriseId" JOIN "premises" s ON s."id" = h."premisesId"
        LEFT JOIN LATERAL (SELECT * FROM "contact" c WHERE c."enterpriseId" = h."enterpriseId" AND c."phoneMask" IS NOT NULL
          ORDER BY c."id" LIMIT 1) c ON true
        ORDER BY ${order}`,
  )
  return {
    total: rows[0]?.total ?? 0,
    rows: rows.map(({ lat, lng, contactId, contactName, phoneMask, total: _, ...line }) => ({
      ...line,
      place: { lat, lng },
      contact: contactId && contactName && phoneMask ? { contactId, name: contactName, phoneMask } : null,
    })),
  }
}

const urgentFirst = sql`(h."grade" = 'major') DESC, h."deadlineOn" NULLS LAST, h."id"`

/** Fixes that wait for a re-check by somebody else than whoever fixed them; the longest waiting first. */
export const findRechecks = (db: Db, scope: Scope, personId: string, limit: number): Promise<HazardLines> =>
  linesOf(
    db,
    scope,
    sql`h."status" = 'submitted' AND h."fixedById" IS DISTINCT FROM ${personId}::uuid`,
    sql`h."fixedAt", h."id"`,
    limit,
  )

/** Open and past the deadline in force (HZ-13). */
export const findOverdue = (db: Db, scope: Scope, today: LocalDay, limit: number): Promise<HazardLines> =>
  linesOf(db, scope, sql`${isOpen} AND h."deadlineOn" < ${today}::date`, urgentFirst, limit)

export const findOpenMajors = (db: Db, scope: Scope, limit: number): Promise<HazardLines> =>
  linesOf(db, scope, sql`h."grade" = 'major' AND ${isOpen}`, urgentFirst, limit)

/** All that is still to be fixed, by urgency. */
export const findOpenHazards = (db: Db, scope: Scope, limit: number): Promise<HazardLines> =>
  linesOf(db, scope, isOpen, urgentFirst, limit)

/** Overdue hazards by the area each lies in. */
export const countOverdueByArea = (
  db: Db,
  scope: Scope,
  today: LocalDay,
): Promise<{ areaId: HazardLine['areaId']; count: number }[]> =>
  db.rows(
    sql`SELECT h."areaId", count(*)::int AS "count" FROM "hazard" h
        WHERE ${hazardsInScope(scope)} AND ${isOpen} AND h."deadlineOn" < ${today}::date GROUP BY h."areaId"`,
  )
