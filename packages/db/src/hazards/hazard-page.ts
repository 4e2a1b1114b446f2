import type { HazardId, PersonId } from '@huhang/contract'
import type { HazardMomentView } from '@huhang/contract/hazards'
import { type Db, sql } from '../kernel'

/** What was said about a hazard, oldest first. Events not yet numbered are there too: their writer wants to see them. */
export const timelineOfHazard = (db: Db, hazardId: HazardId): Promise<HazardMomentView[]> =>
  db.rows<HazardMomentView>(
    sql`SELECT v."id", v."type", v."occurredAt", v."at", v."actorId" AS "byId", COALESCE(p."name", v."actorName") AS "byName"
        FROM "event" v LEFT JOIN "person" p ON p."id" = v."actorId"
        WHERE v."subjectId" = ${hazardId} ORDER BY v."position" NULLS LAST, v."id" LIMIT 500`,
  )

export type Surroundings = { enterpriseName: string; premisesName: string; address: string }

/** Names of where a hazard or an order lies. */
export async function surroundingsOf(db: Db, premisesId: string): Promise<Surroundings> {
  const [row] = await db.rows<Surroundings>(
    sql`SELECT e."name" AS "enterpriseName", s."name" AS "premisesName", s."address"
        FROM "premises" s JOIN "enterprise" e ON e."id" = s."enterpriseId" WHERE s."id" = ${premisesId}::uuid`,
  )
  return row ?? { enterpriseName: '', premisesName: '', address: '' }
}

export async function personName(db: Db, personId: PersonId | null): Promise<string | null> {
  if (personId === null) return null
  const [row] = await db.rows<{ name: string }>(sql`SELECT "name" FROM "person" WHERE "id" = ${personId}::uuid`)
  return row?.name ?? null
}
