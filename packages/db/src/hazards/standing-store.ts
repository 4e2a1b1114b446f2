import type { EnterpriseId, PersonId } from '@huhang/contract'
import type { CertificateSpan } from '@huhang/domain/access'
import { type Db, sql } from '../kernel'

export type StandingRow = {
  personId: PersonId
  certificates: CertificateSpan[]
  conflictedEnterpriseIds: EnterpriseId[]
  ownEnterpriseIds: EnterpriseId[]
}

/** What the office of these people rests on now, by person; one who is unknown or disabled is missing. */
export async function findStandings(
  db: Db,
  personIds: readonly string[],
  now: string,
): Promise<Map<string, StandingRow>> {
  const rows = await db.rows<StandingRow>(
    sql`SELECT p."id" AS "personId",
          (SELECT COALESCE(json_agg(json_build_object('validFrom', c."validFrom", 'validTo', c."validTo")), '[]')
            FROM "inspector_certificate" c WHERE c."personId" = p."id") AS "certificates",
          (SELECT COALESCE(json_agg(c."enterpriseId"), '[]') FROM "conflict_of_interest" c
            WHERE c."personId" = p."id" AND (c."until" IS NULL OR c."until" > ${now}::timestamptz)) AS "conflictedEnterpriseIds",
          (SELECT COALESCE(json_agg(DISTINCT c."enterpriseId"), '[]') FROM "contact" c
            WHERE c."personId" = p."id") AS "ownEnterpriseIds"
        FROM "person" p WHERE p."id" = ANY(${personIds}::uuid[]) AND p."disabledAt" IS NULL`,
    { prepare: true },
  )
  return new Map(rows.map((row) => [row.personId, row]))
}
