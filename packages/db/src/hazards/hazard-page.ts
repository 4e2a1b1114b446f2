import type { HazardId, PersonId } from '@huhang/contract'
import type { HazardMomentView } from '@huhang/contract/hazards'
import { type Db, sql } from '../kernel'

/**
 * What was said about hazards, oldest first, by hazard. Events not yet numbered are there too: their writer wants to
 * see them.
 */
export async function timelinesOfHazards(
  db: Db,
  hazardIds: readonly HazardId[],
): Promise<Map<string, HazardMomentView[]>> {
  const byHazard = new Map<string, HazardMomentView[]>(hazardIds.map((id) => [id, []]))
  const rows = await db.rows<HazardMomentView & { hazardId: HazardId }>(
    sql`SELECT n."hazardId", t.*, COALESCE(p."name", t."actorName") AS "byName"
        FROM unnest(${hazardIds}::uuid[]) AS n("hazardId") CROSS JOIN LATERAL (
          SELECT v."id", v."type", v."occurredAt", v."deviceAt", v."at", v."actorId" AS "byId", v."actorName", v."position"
          FROM "event" v WHERE v."subjectId" = n."hazardId"::text ORDER BY v."position" NULLS LAST, v."id" LIMIT 500
        ) t LEFT JOIN "person" p ON p."id" = t."byId"
        ORDER BY t."position" NULLS LAST, t."id"`,
  )
  for (const row of rows) byHazard.get(row.hazardId)?.push(row)
  return byHazard
}

export type Surroundings = { enterpriseName: string; premisesName: string; address: string }

const nowhere: Surroundings = { enterpriseName: '', premisesName: '', address: '' }

/** Names of where hazards or orders lie, by premises. */
export async function surroundingsOf(
  db: Db,
  premisesIds: readonly string[],
): Promise<(premisesId: string) => Surroundings> {
  const rows = await db.rows<Surroundings & { id: string }>(
    sql`SELECT s."id", e."name" AS "enterpriseName", s."name" AS "premisesName", s."address"
        FROM "premises" s JOIN "enterprise" e ON e."id" = s."enterpriseId" WHERE s."id" = ANY(${[...premisesIds]}::uuid[])`,
  )
  const byPremises = new Map(rows.map(({ id, ...around }) => [id, around]))
  return (premisesId) => byPremises.get(premisesId) ?? nowhere
}

export async function personName(db: Db, personId: PersonId | null): Promise<string | null> {
  if (personId === null) return null
  const [row] = await db.rows<{ name: string }>(sql`SELECT "name" FROM "person" WHERE "id" = ${personId}::uuid`)
  return row?.name ?? null
}
