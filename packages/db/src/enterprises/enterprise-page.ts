import type { Scope } from '@huhang/domain/access'
import { type Db, type Row, sql } from '../kernel'
import type { EnterpriseRow } from './enterprise-store'
import { visibleAt, visibleEnterprises } from './visible-enterprises'

export type EnterprisePageRow = EnterpriseRow & { mergedIntoName: string | null }

/** One enterprise within a scope; undefined: there is none, or not for this viewer. */
export async function findEnterprise(db: Db, id: string, scope: Scope): Promise<EnterprisePageRow | undefined> {
  const [row] = await db.rows<EnterprisePageRow>(
    sql`SELECT e.*, m."name" AS "mergedIntoName" FROM "enterprise" e
        LEFT JOIN "enterprise" m ON m."id" = e."mergedIntoId"
        WHERE e."id" = ${id}::uuid AND ${visibleEnterprises(scope)}`,
  )
  return row
}

/** The places of an enterprise that a scope reaches, the main one first, closed ones last. */
export const findVisiblePremises = (db: Db, enterpriseId: string, scope: Scope): Promise<Row<'premises'>[]> =>
  db.rows<Row<'premises'>>(
    sql`SELECT * FROM "premises" p WHERE p."enterpriseId" = ${enterpriseId}::uuid AND ${visibleAt(scope, sql`p`)}
        ORDER BY p."closedAt" IS NOT NULL, p."isMain" DESC, p."createdAt", p."id"`,
  )

export type EnterpriseCounts = { inspections: number; hazards: number; openHazards: number; openMajorHazards: number }

export async function countRecords(db: Db, enterpriseId: string, scope: Scope): Promise<EnterpriseCounts> {
  const [row] = await db.rows<EnterpriseCounts>(
    sql`SELECT
          (SELECT count(*)::int FROM "inspection" i
            WHERE i."enterpriseId" = ${enterpriseId}::uuid AND ${visibleAt(scope, sql`i`)}) AS "inspections",
          count(*)::int AS "hazards",
          count(*) FILTER (WHERE h."status" NOT IN ('verified', 'transferred'))::int AS "openHazards",
          count(*) FILTER (WHERE h."status" NOT IN ('verified', 'transferred') AND h."grade" = 'major')::int AS "openMajorHazards"
        FROM "hazard" h
        WHERE h."enterpriseId" = ${enterpriseId}::uuid AND h."status" <> 'void' AND ${visibleAt(scope, sql`h`)}`,
  )
  return row ?? { inspections: 0, hazards: 0, openHazards: 0, openMajorHazards: 0 }
}

/** Standing records with the same name, or the same organisation (characters 9–17 of the code). */
export const findDuplicates = (
  db: Db,
  like: { id: string; nameKey: string; organisation: string },
  scope: Scope,
): Promise<Pick<EnterpriseRow, 'id' | 'name' | 'uscc'>[]> =>
  db.rows(
    sql`SELECT e."id", e."name", e."uscc" FROM "enterprise" e
        WHERE (e."nameKey" = ${like.nameKey} OR substr(e."uscc", 9, 9) = ${like.organisation})
          AND e."id" <> ${like.id}::uuid AND e."status" <> 'merged' AND ${visibleEnterprises(scope)}
        ORDER BY e."pinyin", e."id" LIMIT 20`,
  )

/** A contact within a scope, with what is sealed. */
export async function findContact(db: Db, contactId: string, scope: Scope): Promise<Row<'contact'> | undefined> {
  const [row] = await db.rows<Row<'contact'>>(
    sql`SELECT c.* FROM "contact" c JOIN "enterprise" e ON e."id" = c."enterpriseId"
        WHERE c."id" = ${contactId}::uuid AND ${visibleEnterprises(scope)}`,
  )
  return row
}
