import type { Scope } from '@huhang/domain/access'
import { type Db, type Row, type Sql, sql } from '../kernel'
import type { EnterpriseRow } from './enterprise-store'
import { visibleAt, visibleEnterprises } from './visible-enterprises'

export type EnterprisePageRow = EnterpriseRow & { mergedIntoName: string | null }

/** Enterprises within a scope; one that is missing is not there, or not for this viewer. */
export const findVisibleEnterprises = (db: Db, ids: readonly string[], scope: Scope): Promise<EnterprisePageRow[]> =>
  db.rows<EnterprisePageRow>(
    sql`SELECT e.*, m."name" AS "mergedIntoName" FROM "enterprise" e
        LEFT JOIN "enterprise" m ON m."id" = e."mergedIntoId"
        WHERE e."id" = ANY(${[...ids]}::uuid[]) AND ${visibleEnterprises(scope)}`,
  )

/** The places of enterprises that a scope reaches, the main one first, closed ones last. */
export const findVisiblePremises = (
  db: Db,
  enterpriseIds: readonly string[],
  scope: Scope,
): Promise<Row<'premises'>[]> =>
  db.rows<Row<'premises'>>(
    sql`SELECT * FROM "premises" p WHERE p."enterpriseId" = ANY(${[...enterpriseIds]}::uuid[]) AND ${visibleAt(scope, sql`p`)}
        ORDER BY p."closedAt" IS NOT NULL, p."isMain" DESC, p."createdAt", p."id"`,
  )

export type EnterpriseCounts = { inspections: number; hazards: number; openHazards: number; openMajorHazards: number }

/** How much was recorded at the enterprise of a row `n`, as far as a scope reaches. */
const countsOf = (scope: Scope): Sql =>
  sql`SELECT v.*, c.* FROM (SELECT count(*)::int AS "inspections" FROM "inspection" i
          WHERE i."enterpriseId" = n."enterpriseId" AND ${visibleAt(scope, sql`i`)}) v
        CROSS JOIN LATERAL (SELECT
            count(*)::int AS "hazards",
            count(*) FILTER (WHERE h."status" NOT IN ('verified', 'transferred'))::int AS "openHazards",
            count(*) FILTER (WHERE h."status" NOT IN ('verified', 'transferred') AND h."grade" = 'major')::int AS "openMajorHazards"
          FROM "hazard" h
          WHERE h."enterpriseId" = n."enterpriseId" AND h."status" <> 'void' AND ${visibleAt(scope, sql`h`)}) c`

/** What was recorded at enterprises, as far as a scope reaches. */
export const countRecords = (
  db: Db,
  enterpriseIds: readonly string[],
  scope: Scope,
): Promise<(EnterpriseCounts & { enterpriseId: string })[]> =>
  db.rows(
    sql`SELECT n."enterpriseId", o.* FROM unnest(${[...enterpriseIds]}::uuid[]) AS n("enterpriseId")
        CROSS JOIN LATERAL (${countsOf(scope)}) o`,
  )

/** `of`: whose likely duplicate it is. */
export type DuplicateRow = Pick<EnterpriseRow, 'id' | 'name' | 'uscc'> & { of: string }

/** Standing records with the same name as one of these, or of the same organisation (characters 9–17 of the code). */
export const findDuplicates = (
  db: Db,
  likes: readonly { id: string; nameKey: string; organisation: string }[],
  scope: Scope,
): Promise<DuplicateRow[]> =>
  db.rows(
    sql`SELECT l."id" AS "of", d.* FROM unnest(${likes.map(({ id }) => id)}::uuid[],
          ${likes.map(({ nameKey }) => nameKey)}::text[], ${likes.map(({ organisation }) => organisation)}::text[]
        ) AS l("id", "nameKey", "organisation")
        CROSS JOIN LATERAL (SELECT e."id", e."name", e."uscc" FROM "enterprise" e
          WHERE (e."nameKey" = l."nameKey" OR substr(e."uscc", 9, 9) = l."organisation")
            AND e."id" <> l."id" AND e."status" <> 'merged' AND ${visibleEnterprises(scope)}
          ORDER BY e."pinyin", e."id" LIMIT 20) d`,
  )

/** A contact within a scope, with what is sealed. */
export async function findContact(db: Db, contactId: string, scope: Scope): Promise<Row<'contact'> | undefined> {
  const [row] = await db.rows<Row<'contact'>>(
    sql`SELECT c.* FROM "contact" c JOIN "enterprise" e ON e."id" = c."enterpriseId"
        WHERE c."id" = ${contactId}::uuid AND ${visibleEnterprises(scope)}`,
  )
  return row
}
