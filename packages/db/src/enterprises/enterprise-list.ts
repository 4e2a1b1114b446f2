import type { Scope } from '@huhang/domain/access'
import { type Db, empty, join, type Sql, sql } from '../kernel'
import { beginsWith, matches } from '../kernel/matches'
import type { EnterpriseRow } from './enterprise-store'
import { visibleEnterprises } from './visible-enterprises'

export type EnterpriseQuestion = {
  /** Part of a name key, pinyin or initials. */
  searchKey: string
  /** Beginning of a credit code. Null: what was typed cannot be one. */
  codePrefix: string | null
  areaIds: readonly string[] | null
  industry: string | null
  family: string | null
  riskColour: string | null
  creditGrade: string | null
  status: string | null
  after: string | null
  limit: number
}

export type EnterpriseListRow = EnterpriseRow & { premisesCount: number; address: string | null }

/** Which rows of `enterprise e` a list shows. */
export function filterOf(question: Omit<EnterpriseQuestion, 'after' | 'limit'>, scope: Scope): Sql {
  const wanted: Sql[] = [visibleEnterprises(scope)]
  wanted.push(question.status === null ? sql`e."status" <> 'merged'` : sql`e."status" = ${question.status}`)
  if (question.searchKey !== '') {
    const named = matches(sql`e."searchKey"`, question.searchKey)
    // The beginning of a code fits most of a city; then names need no look.
    const coded = question.codePrefix === null ? empty : sql`${beginsWith(sql`e."uscc"`, question.codePrefix)} OR `
    wanted.push(sql`(${coded}${named})`)
  }
  if (question.areaIds) wanted.push(sql`e."areaId" = ANY(${[...question.areaIds]})`)
  if (question.industry !== null) wanted.push(beginsWith(sql`e."industry"`, question.industry))
  if (question.family !== null) wanted.push(sql`e."family" = ${question.family}`)
  if (question.riskColour !== null) wanted.push(sql`e."riskColour" = ${question.riskColour}`)
  if (question.creditGrade !== null) wanted.push(sql`e."creditGrade" = ${question.creditGrade}`)
  return join(wanted, ' AND ')
}

/** One page sorted by pinyin, then id; one row more than asked for tells that there is a next page. */
export function findEnterprisePage(db: Db, question: EnterpriseQuestion, scope: Scope): Promise<EnterpriseListRow[]> {
  const after =
    question.after === null
      ? empty
      : sql`AND (e."pinyin", e."id") > (SELECT a."pinyin", a."id" FROM "enterprise" a WHERE a."id" = ${question.after}::uuid)`
  return db.rows<EnterpriseListRow>(
    sql`SELECT e.*,
          (SELECT count(*)::int FROM "premises" p WHERE p."enterpriseId" = e."id" AND p."closedAt" IS NULL) AS "premisesCount",
          (SELECT p."address" FROM "premises" p WHERE p."enterpriseId" = e."id" AND p."isMain" LIMIT 1) AS "address"
        FROM (SELECT * FROM "enterprise" e WHERE ${filterOf(question, scope)} ${after}
              ORDER BY e."pinyin", e."id" LIMIT ${question.limit + 1}) e
        ORDER BY e."pinyin", e."id"`,
  )
}

export async function countEnterprises(db: Db, question: EnterpriseQuestion, scope: Scope): Promise<number> {
  const [row] = await db.rows<{ count: number }>(
    sql`SELECT count(*)::int AS "count" FROM "enterprise" e WHERE ${filterOf(question, scope)}`,
  )
  return row?.count ?? 0
}
