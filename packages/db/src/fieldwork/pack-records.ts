import type { EnterpriseId, HazardId, InspectionId, PersonId } from '@huhang/contract'
import type { Scope } from '@huhang/domain/access'
import { type EnterpriseListRow, visibleAt, visibleEnterprises } from '../enterprises'
import { openHazards as isOpen } from '../hazards'
import { type Db, sql } from '../kernel'

/** Hazards of each of these enterprises that are still somebody's work, the most urgent first. */
export async function findOpenHazardIds(
  db: Db,
  enterpriseIds: readonly string[],
  atMost: number,
  scope: Scope,
): Promise<HazardId[]> {
  const rows = await db.rows<{ id: HazardId }>(
    sql`SELECT o."id" FROM unnest(${[...enterpriseIds]}::uuid[]) AS n("id") CROSS JOIN LATERAL (
          SELECT h."id" FROM "hazard" h WHERE h."enterpriseId" = n."id" AND ${isOpen} AND ${visibleAt(scope, sql`h`)}
          ORDER BY h."grade" = 'major' DESC, h."deadlineOn" NULLS LAST, h."id" LIMIT ${atMost}) o`,
  )
  return rows.map(({ id }) => id)
}

/** The last visits to each of these enterprises. */
export async function findLastVisitIds(
  db: Db,
  enterpriseIds: readonly string[],
  atMost: number,
  scope: Scope,
): Promise<InspectionId[]> {
  const rows = await db.rows<{ id: InspectionId }>(
    sql`SELECT v."id" FROM unnest(${[...enterpriseIds]}::uuid[]) AS n("id") CROSS JOIN LATERAL (
          SELECT i."id" FROM "inspection" i WHERE i."enterpriseId" = n."id" AND ${visibleAt(scope, sql`i`)}
          ORDER BY i."startedAt" DESC, i."id" DESC LIMIT ${atMost}) v`,
  )
  return rows.map(({ id }) => id)
}

export type PackRow = EnterpriseListRow & { id: EnterpriseId; conflicted: PersonId[] }

/** Enterprises as a list shows and finds them, and who keeps away from them; merged ones are no more. */
export const findPackRows = (db: Db, enterpriseIds: readonly string[], scope: Scope): Promise<PackRow[]> =>
  db.rows<PackRow>(
    sql`SELECT e.*,
          (SELECT count(*)::int FROM "premises" p WHERE p."enterpriseId" = e."id" AND p."closedAt" IS NULL) AS "premisesCount",
          (SELECT p."address" FROM "premises" p WHERE p."enterpriseId" = e."id" AND p."isMain" LIMIT 1) AS "address",
          ARRAY(SELECT c."personId" FROM "conflict_of_interest" c
            WHERE c."enterpriseId" = e."id" AND (c."until" IS NULL OR c."until" > now())) AS "conflicted"
        FROM "enterprise" e
        WHERE e."id" = ANY(${[...enterpriseIds]}::uuid[]) AND e."status" <> 'merged' AND ${visibleEnterprises(scope)}`,
  )
