import type { PersonId } from '@huhang/contract'
import type { CertificateView, InsuranceView, Skill } from '@huhang/contract/volunteers'
import type { Scope } from '@huhang/domain/access'
import { type Db, type Row, sql } from '../kernel'
import { volunteersInScope } from './in-scope'

export type VolunteerPage = Row<'volunteer'> & {
  name: string
  phoneSealed: string | null
  phoneMask: string | null
  teamName: string | null
  skills: Skill[]
  certificates: CertificateView[]
  insurances: InsuranceView[]
}

/** One volunteer with all that is on record; null when out of scope or not there. */
export async function findVolunteerPage(db: Db, personId: PersonId, scope: Scope): Promise<VolunteerPage | null> {
  const [row] = await db.rows<VolunteerPage>(
    sql`SELECT v.*, p."name", p."phoneSealed", p."phoneMask", t."name" AS "teamName",
          COALESCE((SELECT json_agg(k."skill" ORDER BY k."skill") FROM "volunteer_skill" k
                    WHERE k."personId" = v."personId"), '[]') AS "skills",
          COALESCE((SELECT json_agg(json_build_object('id', c."id", 'skill', c."skill", 'number', c."number",
                      'issuer', c."issuer", 'validTo', c."validTo") ORDER BY c."validTo" DESC)
                    FROM "volunteer_certificate" c WHERE c."personId" = v."personId"), '[]') AS "certificates",
          COALESCE((SELECT json_agg(json_build_object('id', i."id", 'policy', i."policy", 'insurer', i."insurer",
                      'validFrom', i."validFrom", 'validTo', i."validTo") ORDER BY i."validTo" DESC)
                    FROM "insurance" i WHERE i."personId" = v."personId"), '[]') AS "insurances"
        FROM "volunteer" v JOIN "person" p ON p."id" = v."personId" LEFT JOIN "team" t ON t."id" = v."teamId"
        WHERE v."personId" = ${personId}::uuid AND ${volunteersInScope(scope)}`,
  )
  return row ?? null
}
