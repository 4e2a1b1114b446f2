import type { Instant } from '@huhang/contract'
import type { PremisesPlace } from '../hazards'
import { type Db, sql } from '../kernel'

export type PremisesFacts = PremisesPlace & {
  enterpriseActive: boolean
  enterprise: string
  name: string
  address: string
}
export type CertificateFacts = {
  personId: string
  name: string
  number: string | null
  validFrom: string | null
  validTo: string | null
}
export type ConflictFacts = { personId: string; enterpriseId: string; since: string; until: string | null }
export type FileFacts = { id: string; kind: string; uploadedById: string | null; originalSha256: string }
export type TripFacts = { id: string; day: string; memberIds: string[] }

export type VisitFactRows = {
  premises: PremisesFacts[]
  certificates: CertificateFacts[]
  conflicts: ConflictFacts[]
  files: FileFacts[]
  trips: TripFacts[]
}

export type VisitKeys = {
  premisesIds: readonly string[]
  personIds: readonly string[]
  fileIds: readonly string[]
  tripIds: readonly string[]
}

/** One row a certificate; a person without any has one row of nulls, a disabled or unknown person none. */
const certificates = (ids: readonly string[]) => sql`
  SELECT p."id" AS "personId", p."name", c."number", c."validFrom", c."validTo"
  FROM "person" p LEFT JOIN "inspector_certificate" c ON c."personId" = p."id"
  WHERE p."id" = ANY(${ids}::uuid[]) AND p."disabledAt" IS NULL`

/** All that the rules of a visit ask, for a set of visits, in one prepared statement: this is the hot path. */
export async function findVisitFacts(db: Db, keys: VisitKeys): Promise<VisitFactRows> {
  const { premisesIds, personIds, fileIds, tripIds } = keys
  const [row] = await db.rows<VisitFactRows>(
    sql`SELECT
      (SELECT COALESCE(json_agg(x), '[]') FROM (
        SELECT p."id", p."enterpriseId", p."areaId", p."lat", p."lng", p."cell"::text AS "cell",
          p."closedAt", e."status" = 'active' AS "enterpriseActive", e."name" AS "enterprise", p."name", p."address"
        FROM "premises" p JOIN "enterprise" e ON e."id" = p."enterpriseId"
        WHERE p."id" = ANY(${premisesIds}::uuid[])) x) AS "premises",
      (SELECT COALESCE(json_agg(x), '[]') FROM (${certificates(personIds)}) x) AS "certificates",
      (SELECT COALESCE(json_agg(x), '[]') FROM (
        SELECT c."personId", c."enterpriseId", c."since", c."until" FROM "conflict_of_interest" c
        WHERE c."personId" = ANY(${personIds}::uuid[])) x) AS "conflicts",
      (SELECT COALESCE(json_agg(x), '[]') FROM (
        SELECT f."id", f."kind", f."uploadedById", f."originalSha256" FROM "stored_file" f
        WHERE f."id" = ANY(${fileIds}::uuid[])) x) AS "files",
      (SELECT COALESCE(json_agg(x), '[]') FROM (
        SELECT t."id", t."day", ARRAY(SELECT m."personId" FROM "trip_member" m WHERE m."tripId" = t."id") AS "memberIds"
        FROM "team_trip" t WHERE t."id" = ANY(${tripIds}::uuid[])) x) AS "trips"`,
    { prepare: true },
  )
  return row ?? { premises: [], certificates: [], conflicts: [], files: [], trips: [] }
}

/** Which of these places were edited, or came over with another enterprise, since a moment. */
export async function findRenamed(db: Db, premisesIds: readonly string[], since: Instant): Promise<Set<string>> {
  const rows = await db.rows<{ id: string }>(
    sql`SELECT p."id" FROM "premises" p WHERE p."id" = ANY(${premisesIds}::uuid[]) AND EXISTS (
        SELECT 1 FROM "event" v WHERE v."occurredAt" >= ${since}::timestamptz
          AND v."type" IN ('enterprise.edited', 'premises.edited', 'enterprise.merged')
          AND v."subjectId" IN (SELECT p."id"::text UNION ALL SELECT p."enterpriseId"::text
            UNION ALL SELECT m."id"::text FROM "enterprise" m WHERE m."mergedIntoId" = p."enterpriseId"))`,
  )
  return new Set(rows.map(({ id }) => id))
}
