import type { PersonId } from '@huhang/contract'
import type { IncidentLine, LinesOf, MissionLine, PersonOutLine, SilentLine } from '@huhang/contract/today'
import type { Scope } from '@huhang/domain/access'
import { type Crewed, incidentsInScope, type Staffing, staffed, staffingColumns } from '../dispatch'
import { type Db, sql } from '../kernel'

type Counted<Line> = Line & { total: number }
const lines = <Line extends object>(rows: Counted<Line>[]): LinesOf<Line> => ({
  total: rows[0]?.total ?? 0,
  rows: rows.map(({ total: _, ...line }) => line as unknown as Line),
})

/** Incidents that go on, what nobody has taken yet first, then the newest call. */
export async function findOpenIncidents(db: Db, scope: Scope, limit: number): Promise<LinesOf<IncidentLine>> {
  const found = lines(
    await db.rows<Counted<Omit<IncidentLine, keyof Staffing> & Crewed>>(
      sql`WITH page AS MATERIALIZED (
            SELECT i.*, count(*) OVER ()::int AS "total" FROM "incident" i
            WHERE i."closedAt" IS NULL AND ${incidentsInScope(scope)}
            ORDER BY (i."status" = 'received') DESC, i."receivedAt" DESC, i."id" DESC LIMIT ${limit}
          )
          SELECT i."id" AS "incidentId", i."title", i."category", i."level", i."status", i."address", i."receivedAt",
            i."isExercise", i."total",
            ${staffingColumns}
          FROM page i
          ORDER BY (i."status" = 'received') DESC, i."receivedAt" DESC, i."id" DESC`,
    ),
  )
  return { ...found, rows: found.rows.map((line) => staffed(line)) }
}

/** Who went out and is not home: the longest out first. */
export const findPeopleOut = async (db: Db, scope: Scope, limit: number): Promise<LinesOf<PersonOutLine>> =>
  lines(
    await db.rows<Counted<PersonOutLine>>(
      sql`SELECT q."personId", p."name", q."missionId", m."incidentId", i."title", q."status", q."checkedInAt" AS "since",
            count(*) OVER ()::int AS "total"
          FROM "mission_person" q JOIN "mission" m ON m."id" = q."missionId" JOIN "incident" i ON i."id" = m."incidentId"
          JOIN "person" p ON p."id" = q."personId"
          WHERE q."status" IN ('checked-in', 'on-scene', 'released') AND ${incidentsInScope(scope)}
          ORDER BY q."checkedInAt", q."personId" LIMIT ${limit}`,
    ),
  )

/** Who was called to a mission that still runs and has not answered: the longest silent first. */
export const findSilent = async (db: Db, scope: Scope, limit: number): Promise<LinesOf<SilentLine>> =>
  lines(
    await db.rows<Counted<SilentLine>>(
      sql`SELECT q."personId", p."name", q."missionId", m."incidentId", i."title", q."notifiedAt",
            COALESCE(q."deliveryState" = 'unreachable', false) AS "isUnreachable", count(*) OVER ()::int AS "total"
          FROM "mission" m JOIN "mission_person" q ON q."missionId" = m."id" JOIN "incident" i ON i."id" = m."incidentId"
          JOIN "person" p ON p."id" = q."personId"
          WHERE m."status" <> 'closed' AND q."status" = 'notified' AND ${incidentsInScope(scope)}
          ORDER BY q."notifiedAt", q."personId" LIMIT ${limit}`,
    ),
  )

export const findMissionsLedBy = async (db: Db, personId: PersonId, limit: number): Promise<LinesOf<MissionLine>> =>
  lines(
    await db.rows<Counted<MissionLine>>(
      sql`SELECT m."id" AS "missionId", m."incidentId", i."title", i."category", m."status", m."openedAt", c."out", c."silent",
            count(*) OVER ()::int AS "total"
          FROM "mission" m JOIN "incident" i ON i."id" = m."incidentId" CROSS JOIN LATERAL (
            SELECT count(*) FILTER (WHERE q."status" IN ('checked-in', 'on-scene', 'released'))::int AS "out",
              count(*) FILTER (WHERE q."status" = 'notified')::int AS "silent"
            FROM "mission_person" q WHERE q."missionId" = m."id") c
          WHERE m."status" <> 'closed' AND m."leaderId" = ${personId}::uuid
          ORDER BY m."openedAt" DESC, m."id" LIMIT ${limit}`,
    ),
  )
