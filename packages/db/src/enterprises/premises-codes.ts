import type { Scope } from '@huhang/domain/access'
import { type Db, sql } from '../kernel'
import { type EnterpriseQuestion, filterOf } from './enterprise-list'
import { visibleAt } from './visible-enterprises'

export type FoundPremises = {
  premisesId: string
  enterpriseId: string
  enterpriseName: string
  enterpriseStatus: string
  name: string
  address: string
  closedAt: string | null
}

export async function findScannedPremises(db: Db, premisesId: string, scope: Scope): Promise<FoundPremises | null> {
  const [row] = await db.rows<FoundPremises>(
    sql`SELECT p."id" AS "premisesId", p."enterpriseId", e."name" AS "enterpriseName",
               e."status" AS "enterpriseStatus", p."name", p."address", p."closedAt"
        FROM "premises" p JOIN "enterprise" e ON e."id" = p."enterpriseId"
        WHERE p."id" = ${premisesId}::uuid AND ${visibleAt(scope, sql`p`)}`,
  )
  return row ?? null
}

export type CodedPremises = { premisesId: string; enterpriseName: string; uscc: string; name: string; address: string }
type CodeQuestion = Omit<EnterpriseQuestion, 'after' | 'limit'> & {
  enterpriseId: string | null
  premisesId: string | null
}

/** Open places, in the order of the list of enterprises, the main one first. */
export const findCodedPremises = (db: Db, question: CodeQuestion, scope: Scope): Promise<CodedPremises[]> =>
  db.rows<CodedPremises>(
    sql`SELECT p."id" AS "premisesId", e."name" AS "enterpriseName", e."uscc", p."name", p."address"
        FROM "enterprise" e JOIN "premises" p ON p."enterpriseId" = e."id"
        WHERE ${filterOf(question, scope)} AND p."closedAt" IS NULL AND ${visibleAt(scope, sql`p`)}
          AND (${question.enterpriseId}::uuid IS NULL OR e."id" = ${question.enterpriseId}::uuid)
          AND (${question.premisesId}::uuid IS NULL OR p."id" = ${question.premisesId}::uuid)
        ORDER BY e."pinyin", e."id", p."isMain" DESC, p."name", p."id"`,
  )
