import type { Instant, MissionId, PersonId } from '@huhang/contract'
import type { IncidentCategory, IncidentLevel, MissionStatus, Need } from '@huhang/contract/dispatch'
import type { ServiceTimes } from '@huhang/domain/dispatch'
import { type Db, sql } from '../kernel'
import { needsColumn } from './incident-store'
import type { MissionPersonRecord } from './mission-store'

export type MyMission = MissionPersonRecord & {
  incidentId: string
  missionStatus: MissionStatus
  category: IncidentCategory
  level: IncidentLevel
  title: string
  description: string
  address: string
  lat: number
  lng: number
  isExercise: boolean
  needs: Need[]
  leaderName: string | null
  leaderPhoneMask: string | null
}

/**
 * Call-outs that are still one's own concern: not yet at an end, or the mission runs on and one's mind may change.
 * Those called since `calledOffSince` and then called off come too, whatever became of the mission.
 */
export const findMyMissions = (
  db: Db,
  personId: PersonId,
  { calledOffSince }: { calledOffSince: Instant | null },
): Promise<MyMission[]> =>
  db.rows(
    sql`SELECT q.*, m."incidentId", m."status" AS "missionStatus", i."category", i."level", i."title", i."description",
          i."address", i."lat", i."lng", i."isExercise", p."name" AS "leaderName",
          CASE WHEN p."id" <> q."personId" AND q."status" NOT IN ('declined', 'called-off') THEN p."phoneMask" END AS "leaderPhoneMask", ${needsColumn}
        FROM "mission_person" q JOIN "mission" m ON m."id" = q."missionId" JOIN "incident" i ON i."id" = m."incidentId"
        LEFT JOIN "person" p ON p."id" = m."leaderId"
        WHERE q."personId" = ${personId}::uuid AND (
          m."status" <> 'closed' AND q."status" NOT IN ('home', 'never-came', 'called-off')
          OR q."status" = 'called-off' AND q."notifiedAt" > ${calledOffSince}::timestamptz)
        ORDER BY q."status" IN ('declined', 'called-off'), q."notifiedAt" DESC`,
    { prepare: true },
  )

/** Who leads a mission that is one's own concern now: called and not said no, on the way, there, or going home. */
export async function findMyLeader(db: Db, personId: PersonId, missionId: MissionId) {
  const [leader] = await db.rows<{ personId: PersonId; phoneSealed: string | null }>(
    sql`SELECT p."id" AS "personId", p."phoneSealed"
        FROM "mission_person" q JOIN "mission" m ON m."id" = q."missionId" JOIN "person" p ON p."id" = m."leaderId"
        WHERE q."missionId" = ${missionId}::uuid AND q."personId" = ${personId}::uuid AND m."status" <> 'closed'
          AND q."status" NOT IN ('declined', 'home', 'never-came', 'called-off')`,
  )
  return leader
}

/** Service of one person that touches a span: what hours are made of. */
export const findMyServices = (
  db: Db,
  personId: PersonId,
  from: Instant,
  until: Instant,
): Promise<(ServiceTimes & { missionId: MissionId; title: string })[]> =>
  db.rows(
    sql`SELECT q."missionId", i."title", q."checkedInAt", q."onSceneAt", q."releasedAt", q."homeAt"
        FROM "mission_person" q JOIN "mission" m ON m."id" = q."missionId" JOIN "incident" i ON i."id" = m."incidentId"
        WHERE q."personId" = ${personId}::uuid AND q."checkedInAt" < ${until}::timestamptz AND q."homeAt" > ${from}::timestamptz
        ORDER BY q."checkedInAt" DESC`,
    { prepare: true },
  )
