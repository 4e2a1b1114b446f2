import type { IncidentId, MissionId } from '@huhang/contract'
import type { IncidentLevel, IncidentStatus, MissionPersonStatus, MissionStatus, Post } from '@huhang/contract/dispatch'
import type { Skill } from '@huhang/contract/volunteers'
import { type Db, type Row, sql } from '../kernel'

export type MissionPersonRecord = Row<'mission_person'> & {
  status: MissionPersonStatus
  skill: Skill | null
  post: Post | null
}

export type MissionRecord = Row<'mission'> & {
  status: MissionStatus
  incidentStatus: IncidentStatus
  incidentLevel: IncidentLevel
  incidentRevision: number
}

/** A mission, what its incident stands at, and everyone who was called. */
export type MissionWithPeople = MissionRecord & { people: MissionPersonRecord[] }

function groupOf<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}

async function withPeople(db: Db, missions: MissionRecord[]): Promise<MissionWithPeople[]> {
  const people = await db.rows<MissionPersonRecord>(
    sql`SELECT * FROM "mission_person" WHERE "missionId" = ANY(${missions.map(({ id }) => id)}::uuid[])
        ORDER BY "notifiedAt", "personId"`,
    { prepare: true },
  )
  const byMission = groupOf(people, ({ missionId }) => missionId)
  return missions.map((mission) => ({ ...mission, people: byMission.get(mission.id) ?? [] }))
}

/** Missions by id; one that is not there is missing from the map. */
export async function findMissions(db: Db, ids: readonly MissionId[]): Promise<Map<string, MissionWithPeople>> {
  const rows = await db.rows<MissionRecord>(
    sql`SELECT m.*, i."status" AS "incidentStatus", i."level" AS "incidentLevel", i."revision" AS "incidentRevision"
        FROM "mission" m JOIN "incident" i ON i."id" = m."incidentId" WHERE m."id" = ANY(${ids}::uuid[])`,
    { prepare: true },
  )
  return new Map((await withPeople(db, rows)).map((row) => [row.id, row]))
}

/** All missions of these incidents, oldest first. */
export async function findMissionsOf(db: Db, ids: readonly IncidentId[]): Promise<Map<string, MissionWithPeople[]>> {
  const rows = await db.rows<MissionRecord>(
    sql`SELECT m.*, i."status" AS "incidentStatus", i."level" AS "incidentLevel", i."revision" AS "incidentRevision"
        FROM "mission" m JOIN "incident" i ON i."id" = m."incidentId"
        WHERE m."incidentId" = ANY(${ids}::uuid[]) ORDER BY m."openedAt", m."id"`,
    { prepare: true },
  )
  return groupOf(await withPeople(db, rows), ({ incidentId }) => incidentId)
}
