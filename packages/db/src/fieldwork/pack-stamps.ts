import type { LocalDay } from '@huhang/contract'
import type { Scope } from '@huhang/domain/access'
import { documentsAnywhere, visibleAt, visibleEnterprises } from '../enterprises'
import { openHazards as isOpen } from '../hazards'
import { type Db, join, type Sql, sql } from '../kernel'

/** Rows that an entry shows, told by what changes with them. */
type Shown = { from: Sql; columns: Sql }

const onEnterprise = (table: Sql, columns: Sql, condition: Sql = sql`true`): Shown => ({
  from: sql`n JOIN ${table} x ON x."enterpriseId" = n."enterpriseId" WHERE ${condition}`,
  columns,
})

/** What hangs on hazards that stand in an entry whole: those that are still somebody's work, and those of the last visit. */
const onWhole = (table: Sql, columns: Sql): Shown => ({
  from: sql`o n JOIN ${table} x ON x."hazardId" = n."id"`,
  columns,
})

/**
 * Counts and history are told by which records there are and how far each has come: a step moves its revision, so that
 * words, names and sums need not be read for a stamp. Of visits, what shows is how many, and the last ones.
 */
function recordedBy(scope: Scope, historyRows: number): Shown[] {
  const here = sql`x."enterpriseId" = n."enterpriseId" AND ${visibleAt(scope, sql`x`)}`
  const records: Sql[] = [
    sql`SELECT count(*) FROM "inspection" x WHERE ${here}`,
    sql`SELECT x."id", x."revision" FROM "inspection" x WHERE ${here}
      ORDER BY x."startedAt" DESC, x."id" DESC LIMIT ${historyRows + 1}`,
    sql`SELECT count(*), sum(uuid_hash_extended(x."id", x."revision")) FROM "hazard" x WHERE ${here}`,
    sql`SELECT x."id", x."revision", x."number" FROM "rectification_order" x WHERE ${here}`,
    sql`SELECT x."id", x."revision" FROM (${documentsAnywhere}) x WHERE ${here}`,
  ]
  return records.map((each) => ({ from: sql`n CROSS JOIN LATERAL (${each}) x`, columns: sql`x.*` }))
}

function shownBy(scope: Scope, today: LocalDay, historyRows: number): Shown[] {
  return [
    { from: sql`n JOIN "enterprise" x ON x."id" = n."enterpriseId"`, columns: sql`x.*` },
    onEnterprise(sql`"premises"`, sql`x.*`, visibleAt(scope, sql`x`)),
    // A row of the register counts its places and names the main one wherever they lie, and hazards name theirs.
    onEnterprise(sql`"premises"`, sql`x."id", x."name", x."address", x."isMain", x."closedAt" IS NULL`),
    onEnterprise(sql`"contact"`, sql`x."id", x."personId", x."name", x."title", x."phoneMask"`),
    onEnterprise(sql`"conflict_of_interest"`, sql`x."personId"`, sql`x."until" IS NULL OR x."until" > now()`),
    ...recordedBy(scope, historyRows),
    // Each step of a hazard moves its revision; a day alone makes one overdue, and too old to be put right on the spot.
    {
      from: sql`o n JOIN "hazard" h ON h."id" = n."id" LEFT JOIN "rectification_order" r ON r."id" = h."orderId"`,
      columns: sql`h."id", h."revision", r."number", ${isOpen} AND h."deadlineOn" < ${today}::date,
        h."foundOn" < ${today}::date`,
    },
    {
      from: sql`o n JOIN "hazard_file" x ON x."hazardId" = n."id" LEFT JOIN "stored_file" f ON f."id" = x."fileId"`,
      columns: sql`x."hazardId", x."fileId", x."role", f."arrivedAt", f."originalKept"`,
    },
    onWhole(sql`"document"`, sql`x."id", x."number", x."revision"`),
    onWhole(sql`"extension"`, sql`x."id", x."revision", x."status"`),
    onWhole(sql`"recheck"`, sql`x."id", x."opinionId"`),
    onWhole(sql`"listing"`, sql`x."id", x."revision"`),
    {
      from: sql`o n JOIN "listing" l ON l."hazardId" = n."id" JOIN "listing_report" x ON x."listingId" = l."id"`,
      columns: sql`x."id"`,
    },
    { from: sql`o n JOIN "event" x ON x."subjectId" = n."id"::text`, columns: sql`x."id"` },
    {
      from: sql`v n JOIN "inspection" i ON i."id" = n."id" LEFT JOIN "stored_file" f ON f."id" = i."signatureFileId"`,
      columns: sql`i."id", i."revision", i."number", f."arrivedAt"`,
    },
    {
      from: sql`n JOIN "enterprise" s ON s."id" = n."enterpriseId" CROSS JOIN LATERAL (SELECT e.* FROM "enterprise" e
        WHERE (e."nameKey" = s."nameKey" OR substr(e."uscc", 9, 9) = substr(s."uscc", 9, 9))
          AND e."id" <> s."id" AND e."status" <> 'merged' AND ${visibleEnterprises(scope)}) x`,
      columns: sql`x."id", x."name", x."uscc"`,
    },
  ]
}

/**
 * A short text for each enterprise, another one as soon as anything is another that its entry shows this viewer. Sums
 * of row hashes need no order, and rows that come from another place count as another kind.
 * `salt`: what else decides how an entry looks.
 */
export async function findPackStamps(
  db: Db,
  question: { enterpriseIds: readonly string[]; today: LocalDay; historyRows: number; salt: string },
  scope: Scope,
): Promise<Map<string, string>> {
  const { enterpriseIds, today, historyRows, salt } = question
  const parts = shownBy(scope, today, historyRows).map(
    ({ from, columns }, kind) =>
      sql`SELECT n."enterpriseId", hashtextextended(ROW(${columns})::text, ${kind}) AS "hash" FROM ${from}`,
  )
  const rows = await db.rows<{ id: string; stamp: string }>(
    sql`WITH n AS MATERIALIZED (SELECT unnest(${[...enterpriseIds]}::uuid[]) AS "enterpriseId"),
        v AS MATERIALIZED (SELECT n."enterpriseId", l.* FROM n CROSS JOIN LATERAL (
          SELECT i."id" FROM "inspection" i WHERE i."enterpriseId" = n."enterpriseId" AND ${visibleAt(scope, sql`i`)}
          ORDER BY i."startedAt" DESC, i."id" DESC LIMIT 1) l),
        o AS MATERIALIZED (
          SELECT h."id", h."enterpriseId" FROM "hazard" h JOIN n ON h."enterpriseId" = n."enterpriseId"
          WHERE ${isOpen} AND ${visibleAt(scope, sql`h`)}
          UNION SELECT h."id", h."enterpriseId" FROM v JOIN "hazard" h ON h."inspectionId" = v."id")
        SELECT s."enterpriseId" AS "id", left(md5(sum(s."hash")::text || ${salt}), 12) AS "stamp"
        FROM (${join(parts, ' UNION ALL ')}) s GROUP BY s."enterpriseId"`,
  )
  return new Map(rows.map(({ id, stamp }) => [id, stamp]))
}
