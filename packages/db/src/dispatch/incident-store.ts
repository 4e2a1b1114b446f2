import type { IncidentId, MissionId } from '@huhang/contract'
import type { IncidentLevel, IncidentStatus, Need } from '@huhang/contract/dispatch'
import { type Db, type Row, raw, sql } from '../kernel'

export type IncidentRecord = Row<'incident'> & { status: IncidentStatus; level: IncidentLevel; needs: Need[] }

/** Needs of `incident i` as one column. */
export const needsColumn = raw(`COALESCE((SELECT json_agg(json_build_object('skill', n."skill", 'count', n."count")
  ORDER BY n."skill") FROM "incident_need" n WHERE n."incidentId" = i."id"), '[]') AS "needs"`)

/** Incidents by id with their needs; one that is not there is missing from the map. */
export async function findIncidents(db: Db, ids: readonly IncidentId[]): Promise<Map<string, IncidentRecord>> {
  const rows = await db.rows<IncidentRecord>(
    sql`SELECT i.*, ${needsColumn} FROM "incident" i WHERE i."id" = ANY(${ids}::uuid[])`,
    { prepare: true },
  )
  return new Map(rows.map((row) => [row.id, row]))
}

/** Ids of each incident's missions that are not closed. */
export async function findOpenMissions(db: Db, ids: readonly IncidentId[]): Promise<Map<string, MissionId[]>> {
  const rows = await db.rows<{ incidentId: string; missionIds: MissionId[] }>(
    sql`SELECT m."incidentId", json_agg(m."id" ORDER BY m."openedAt") AS "missionIds" FROM "mission" m
        WHERE m."incidentId" = ANY(${ids}::uuid[]) AND m."status" <> 'closed' GROUP BY m."incidentId"`,
    { prepare: true },
  )
  return new Map(rows.map((row) => [row.incidentId, row.missionIds]))
}
