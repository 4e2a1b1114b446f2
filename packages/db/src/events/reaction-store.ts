import type { EventType } from '@huhang/contract'
import { type Db, sql } from '../kernel'
import type { LoggedEvent } from './event-log'

export const attemptsAllowed = 5

/** Where a reaction has read to; 0 before its first event. */
export async function readCursor(db: Db, name: string): Promise<number> {
  const [row] = await db.rows<{ position: string }>(
    sql`SELECT "position" FROM "reaction_cursor" WHERE "name" = ${name}`,
  )
  return Number(row?.position ?? 0)
}

/** A cursor only goes forward. */
export async function moveCursor(db: Db, name: string, position: number): Promise<void> {
  await db.rows(sql`INSERT INTO "reaction_cursor" ("name", "position") VALUES (${name}, ${position}::bigint)
    ON CONFLICT ("name") DO UPDATE SET "position" = GREATEST("reaction_cursor"."position", EXCLUDED."position")`)
}

type Next = { events: LoggedEvent[]; until: number }

/** Events of these types after a position, and the position to which the log was looked through. */
export async function readEventsOf(db: Db, types: readonly EventType[], after: number, limit: number): Promise<Next> {
  const rows = await db.rows<Omit<LoggedEvent, 'position'> & { position: string; last: string }>(
    sql`WITH stretch AS (
          SELECT * FROM "event" WHERE "position" > ${after}::bigint ORDER BY "position" LIMIT ${limit}::int
        ), reached AS (SELECT max("position") AS "last" FROM stretch)
        SELECT s.*, r."last" FROM reached r
        LEFT JOIN stretch s ON s."type" = ANY(${[...types]}::text[])
        WHERE r."last" IS NOT NULL ORDER BY s."position"`,
    { prepare: true },
  )
  const events = rows
    .filter((row) => row.id !== null)
    .map(({ last: _last, ...row }) => ({ ...row, position: Number(row.position) }))
  return { events: events as LoggedEvent[], until: Number(rows[0]?.last ?? after) }
}

/** Subjects of which an event is set aside: what follows on them waits behind it. */
export async function waitingSubjects(db: Db, name: string): Promise<Set<string>> {
  const rows = await db.rows<{ subjectId: string }>(
    sql`SELECT DISTINCT "subjectId" FROM "reaction_failure" WHERE "name" = ${name} AND "setAsideAt" IS NOT NULL`,
  )
  return new Set(rows.map((row) => row.subjectId))
}

/** Notes one more failure; true when the event is now set aside. `attempts` is how often it has failed. */
export async function noteFailure(db: Db, name: string, event: LoggedEvent, error: string): Promise<boolean> {
  const [row] = await db.rows<{ aside: boolean }>(
    sql`INSERT INTO "reaction_failure" ("name", "eventId", "subjectId", "attempts", "lastError")
        VALUES (${name}, ${event.id}::uuid, ${event.subjectId}, 1, ${error})
        ON CONFLICT ("name", "eventId") DO UPDATE SET
          "attempts" = "reaction_failure"."attempts" + 1, "lastError" = EXCLUDED."lastError",
          "setAsideAt" = CASE WHEN "reaction_failure"."attempts" + 1 >= ${attemptsAllowed}::int THEN now() END
        RETURNING "setAsideAt" IS NOT NULL AS "aside"`,
  )
  return row?.aside ?? false
}

/** Sets an event aside behind an earlier one of its subject, without a try of its own. */
export async function setBehind(db: Db, name: string, event: LoggedEvent): Promise<void> {
  await db.rows(sql`INSERT INTO "reaction_failure" ("name", "eventId", "subjectId", "attempts", "lastError", "setAsideAt")
    VALUES (${name}, ${event.id}::uuid, ${event.subjectId}, 0, 'waits', now()) ON CONFLICT DO NOTHING`)
}

export async function clearFailure(db: Db, name: string, eventId: string): Promise<void> {
  await db.rows(sql`DELETE FROM "reaction_failure" WHERE "name" = ${name} AND "eventId" = ${eventId}::uuid`)
}

/** What is set aside, in the log's order, so that a start after a mend can try again. */
export async function readSetAside(db: Db, name: string): Promise<LoggedEvent[]> {
  const rows = await db.rows<Omit<LoggedEvent, 'position'> & { position: string }>(
    sql`SELECT e.* FROM "reaction_failure" f JOIN "event" e ON e."id" = f."eventId"
        WHERE f."name" = ${name} AND f."setAsideAt" IS NOT NULL ORDER BY e."position"`,
  )
  return rows.map((row) => ({ ...row, position: Number(row.position) }) as LoggedEvent)
}
