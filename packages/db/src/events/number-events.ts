import { type Db, sql } from '../kernel'

export const eventChannel = 'huhang_events'

export type Numbered = { count: number; last: number }

/**
 * Numbers what is committed and has no position yet, and says so once for the whole batch. Ids are UUIDv7
 * made when a command was judged, so of two commands on one subject the later judged has the later id.
 * Only the sequencer calls it, or a test; two at once would fail on the unique position.
 */
export async function numberEvents(db: Db, limit: number): Promise<Numbered> {
  const [row] = await db.rows<{ count: number; last: string | null }>(
    sql`WITH unseen AS (
          SELECT "id" FROM "event" WHERE "position" IS NULL ORDER BY "id" LIMIT ${limit}::int
        ), places AS (
          SELECT "id", (SELECT COALESCE(max("position"), 0) FROM "event") + row_number() OVER (ORDER BY "id") AS "place"
          FROM unseen
        ), done AS (
          UPDATE "event" e SET "position" = p."place" FROM places p WHERE e."id" = p."id" RETURNING e."position"
        ), batch AS (SELECT count(*)::int AS "count", max("position") AS "last" FROM done)
        SELECT "count", "last",
          CASE WHEN "count" > 0 THEN pg_notify(${eventChannel}, ${db.schema}::text || ' ' || "last") END AS "told"
        FROM batch`,
    { prepare: true },
  )
  return { count: row?.count ?? 0, last: Number(row?.last ?? 0) }
}
