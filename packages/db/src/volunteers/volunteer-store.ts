import type { PersonId } from '@huhang/contract'
import type { TeamId } from '@huhang/contract/volunteers'
import { type Db, type Row, sql } from '../kernel'

/** Volunteers by person; one that is not there is missing from the map. */
export async function findVolunteers(db: Db, ids: readonly PersonId[]): Promise<Map<string, Row<'volunteer'>>> {
  const rows = await db.rows<Row<'volunteer'>>(sql`SELECT * FROM "volunteer" WHERE "personId" = ANY(${ids}::uuid[])`, {
    prepare: true,
  })
  return new Map(rows.map((row) => [row.personId, row]))
}

export type FutureVolunteer = {
  id: string
  areaId: string
  isVolunteer: boolean
  /** The role of a volunteer as it is held or was once held, in any area. */
  grants: { id: string; areaId: string; until: string | null }[]
}

/** What is known of people who are about to be registered as volunteers. */
export async function findFutureVolunteers(db: Db, ids: readonly PersonId[]): Promise<Map<string, FutureVolunteer>> {
  const rows = await db.rows<FutureVolunteer>(
    sql`SELECT p."id", p."areaId", v."personId" IS NOT NULL AS "isVolunteer",
          COALESCE((SELECT json_agg(json_build_object('id', g."id", 'areaId', g."areaId", 'until', g."until"))
                    FROM "role_grant" g WHERE g."personId" = p."id" AND g."role" = 'volunteer'), '[]') AS "grants"
        FROM "person" p LEFT JOIN "volunteer" v ON v."personId" = p."id"
        WHERE p."id" = ANY(${ids}::uuid[])`,
    { prepare: true },
  )
  return new Map(rows.map((row) => [row.id, row]))
}

/** Skills already on record, as `person skill`. */
export async function findHeldSkills(db: Db, ids: readonly PersonId[]): Promise<Set<string>> {
  const rows = await db.rows<Row<'volunteer_skill'>>(
    sql`SELECT * FROM "volunteer_skill" WHERE "personId" = ANY(${ids}::uuid[])`,
    { prepare: true },
  )
  return new Set(rows.map((row) => `${row.personId} ${row.skill}`))
}

export async function findTeams(db: Db, ids: readonly TeamId[]): Promise<Map<string, Row<'team'>>> {
  const rows = await db.rows<Row<'team'>>(sql`SELECT * FROM "team" WHERE "id" = ANY(${ids}::uuid[])`, { prepare: true })
  return new Map(rows.map((row) => [row.id, row]))
}
