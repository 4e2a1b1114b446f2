import type { EnterpriseId, PersonId } from '@huhang/contract'
import type { LinesOf, OrderLine, VisitLine } from '@huhang/contract/today'
import { openHazards } from '../hazards'
import { type Db, type Sql, sql } from '../kernel'

type FoundOrder = OrderLine & { total: number }

async function ordersWhere(db: Db, which: Sql, limit: number): Promise<LinesOf<OrderLine>> {
  const rows = await db.rows<FoundOrder>(
    sql`WITH running AS MATERIALIZED (
          SELECT o."id" AS "orderId", o."number", o."issuedAt", o."enterpriseId", t."hazards", t."openHazards", t."deadlineOn"
          FROM "rectification_order" o CROSS JOIN LATERAL (
            SELECT count(*) FILTER (WHERE h."status" <> 'void')::int AS "hazards",
              count(*) FILTER (WHERE ${openHazards})::int AS "openHazards",
              min(h."deadlineOn") FILTER (WHERE ${openHazards}) AS "deadlineOn"
            FROM "hazard" h WHERE h."orderId" = o."id") t
          WHERE ${which} AND t."openHazards" > 0
        )
        SELECT r.*, e."name" AS "enterpriseName", (SELECT count(*)::int FROM running) AS "total"
        FROM running r JOIN "enterprise" e ON e."id" = r."enterpriseId"
        ORDER BY r."deadlineOn" NULLS LAST, r."orderId" LIMIT ${limit}`,
  )
  return { total: rows[0]?.total ?? 0, rows: rows.map(({ total: _, ...line }) => line) }
}

/** Orders that this person issued and that still hold an open hazard, the nearest deadline first. */
export const findOrdersIssuedBy = (db: Db, personId: PersonId, limit: number): Promise<LinesOf<OrderLine>> =>
  ordersWhere(
    db,
    sql`o."id" IN (SELECT "id" FROM "rectification_order" WHERE "issuedById" = ${personId}::uuid
      ORDER BY "issuedAt" DESC LIMIT 200)`,
    limit,
  )

export const findOrdersOf = (
  db: Db,
  enterpriseIds: readonly EnterpriseId[],
  limit: number,
): Promise<LinesOf<OrderLine>> => ordersWhere(db, sql`o."enterpriseId" = ANY(${[...enterpriseIds]}::uuid[])`, limit)

/** Ids are made in the order of time: a person's last visits are among these, and the years before need no look. */
const lastRecorded = 50

/** Where this person was last, newest first. */
export const findLastVisits = (db: Db, personId: PersonId, limit: number): Promise<VisitLine[]> =>
  db.rows<VisitLine>(
    sql`SELECT i."id" AS "inspectionId", i."day", i."kind", i."status", e."name" AS "enterpriseName", s."name" AS "premisesName",
          t."hazards", t."openHazards"
        FROM (SELECT i.* FROM (SELECT "inspectionId" FROM "inspection_inspector" WHERE "personId" = ${personId}::uuid
                ORDER BY "inspectionId" DESC LIMIT ${lastRecorded}) w JOIN "inspection" i ON i."id" = w."inspectionId"
              ORDER BY i."startedAt" DESC LIMIT ${limit}) i
        JOIN "enterprise" e ON e."id" = i."enterpriseId" JOIN "premises" s ON s."id" = i."premisesId"
        CROSS JOIN LATERAL (
          SELECT count(*) FILTER (WHERE h."status" <> 'void')::int AS "hazards",
            count(*) FILTER (WHERE ${openHazards})::int AS "openHazards"
          FROM "hazard" h WHERE h."inspectionId" = i."id") t
        ORDER BY i."startedAt" DESC`,
    { prepare: true },
  )
