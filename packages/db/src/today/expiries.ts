import type { LocalDay } from '@huhang/contract'
import type { ExpiryLine, LinesOf } from '@huhang/contract/today'
import type { Scope } from '@huhang/domain/access'
import { visiblePeople } from '../access'
import { type Db, sql } from '../kernel'
import { volunteersInScope } from '../volunteers'

type Found = ExpiryLine & { total: number }

const lines = (rows: Found[]): LinesOf<ExpiryLine> => ({
  total: rows[0]?.total ?? 0,
  rows: rows.map(({ total: _, ...line }) => line),
})

/** Inspectors' certificates that end by a day and have no later one beside them; those of people who left don't count. */
export const findExpiringInspectors = async (
  db: Db,
  scope: Scope,
  by: LocalDay,
  limit: number,
): Promise<LinesOf<ExpiryLine>> =>
  lines(
    await db.rows<Found>(
      sql`SELECT p."id" AS "personId", p."name", 'inspector-certificate' AS "paper", c."validTo", count(*) OVER ()::int AS "total"
          FROM "inspector_certificate" c JOIN "person" p ON p."id" = c."personId"
          WHERE c."validTo" <= ${by}::date AND p."disabledAt" IS NULL AND ${visiblePeople(scope)}
            AND NOT EXISTS (SELECT 1 FROM "inspector_certificate" d WHERE d."personId" = c."personId" AND d."validTo" > c."validTo")
            AND EXISTS (SELECT 1 FROM "role_grant" g WHERE g."personId" = p."id" AND g."role" = 'inspector'
              AND (g."until" IS NULL OR g."until" > now()))
          ORDER BY c."validTo", p."pinyin", p."id" LIMIT ${limit}`,
    ),
  )

/** Volunteers' insurance and skill certificates that end by a day and have no later one beside them. */
export const findExpiringVolunteers = async (
  db: Db,
  scope: Scope,
  by: LocalDay,
  limit: number,
): Promise<LinesOf<ExpiryLine>> =>
  lines(
    await db.rows<Found>(
      sql`WITH paper AS (
            SELECT n."personId", 'insurance' AS "paper", n."validTo" FROM "insurance" n
            WHERE n."validTo" <= ${by}::date AND NOT EXISTS (
              SELECT 1 FROM "insurance" d WHERE d."personId" = n."personId" AND d."validTo" > n."validTo")
            UNION ALL
            SELECT c."personId", 'skill-certificate', c."validTo" FROM "volunteer_certificate" c
            WHERE c."validTo" <= ${by}::date AND NOT EXISTS (SELECT 1 FROM "volunteer_certificate" d
              WHERE d."personId" = c."personId" AND d."skill" = c."skill" AND d."validTo" > c."validTo")
          )
          SELECT p."id" AS "personId", p."name", q."paper", q."validTo", count(*) OVER ()::int AS "total"
          FROM paper q JOIN "volunteer" v ON v."personId" = q."personId" JOIN "person" p ON p."id" = q."personId"
          WHERE v."leftAt" IS NULL AND ${volunteersInScope(scope)}
          ORDER BY q."validTo", p."pinyin", p."id" LIMIT ${limit}`,
    ),
  )

export type AccountCounts = { people: number; withAccount: number; disabled: number }

/** People of a scope: in all, those who can sign in, those whose access has ended. */
export async function countAccounts(db: Db, scope: Scope): Promise<AccountCounts> {
  const [counts] = await db.rows<AccountCounts>(
    sql`SELECT count(*) FILTER (WHERE p."disabledAt" IS NULL)::int AS "people",
          count(u."id") FILTER (WHERE p."disabledAt" IS NULL)::int AS "withAccount",
          count(*) FILTER (WHERE p."disabledAt" IS NOT NULL)::int AS "disabled"
        FROM "person" p LEFT JOIN "auth_user" u ON u."personId" = p."id" WHERE ${visiblePeople(scope)}`,
  )
  return counts ?? { people: 0, withAccount: 0, disabled: 0 }
}
