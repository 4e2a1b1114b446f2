import type { IncidentId } from '@huhang/contract'
import type { Skill } from '@huhang/contract/volunteers'
import type { Scope } from '@huhang/domain/access'
import { type Db, type Row, sql } from '../kernel'
import { incidentsInScope } from './incident-list'
import { type IncidentRecord, needsColumn } from './incident-store'
import type { MissionPersonRecord } from './mission-store'

export async function findIncidentInScope(db: Db, id: IncidentId, scope: Scope): Promise<IncidentRecord | null> {
  const [row] = await db.rows<IncidentRecord>(
    sql`SELECT i.*, ${needsColumn} FROM "incident" i WHERE i."id" = ${id}::uuid AND ${incidentsInScope(scope)}`,
  )
  return row ?? null
}

export type MissionPageRow = Row<'mission'> & { teamName: string | null; leaderName: string | null }
export type PersonPageRow = MissionPersonRecord & {
  name: string
  phoneSealed: string | null
  phoneMask: string | null
  skills: Skill[]
}

/** An incident's missions and everyone called to them, with names. */
export async function findMissionPages(
  db: Db,
  id: IncidentId,
): Promise<{ missions: MissionPageRow[]; people: PersonPageRow[] }> {
  const [missions, people] = await Promise.all([
    db.rows<MissionPageRow>(
      sql`SELECT m.*, t."name" AS "teamName", p."name" AS "leaderName" FROM "mission" m
          LEFT JOIN "team" t ON t."id" = m."teamId" LEFT JOIN "person" p ON p."id" = m."leaderId"
          WHERE m."incidentId" = ${id}::uuid ORDER BY m."openedAt", m."id"`,
      { prepare: true },
    ),
    db.rows<PersonPageRow>(
      sql`SELECT q.*, p."name", p."phoneSealed", p."phoneMask",
            COALESCE((SELECT json_agg(k."skill" ORDER BY k."skill") FROM "volunteer_skill" k
                      WHERE k."personId" = q."personId"), '[]') AS "skills"
          FROM "mission" m JOIN "mission_person" q ON q."missionId" = m."id" JOIN "person" p ON p."id" = q."personId"
          WHERE m."incidentId" = ${id}::uuid ORDER BY q."ring", p."pinyin", q."personId"`,
      { prepare: true },
    ),
  ])
  return { missions, people }
}
