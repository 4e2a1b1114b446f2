import type { Scope } from '@huhang/domain/access'
import { type Db, empty, type Sql, sql } from '../kernel'
import { visibleAt } from './visible-enterprises'

export type HistoryRow = {
  kind: 'inspection' | 'hazard' | 'order'
  id: string
  at: string
  premisesId: string
  premisesName: string
  label: string
  status: string | null
  hazards: number | null
}

export type HistoryKey = { at: string; id: string }

/** What was recorded at an enterprise, newest first: each kind brings at most one page of its own, then they are joined. */
export function findHistory(
  db: Db,
  question: { enterpriseId: string; after: HistoryKey | null; limit: number },
  scope: Scope,
): Promise<HistoryRow[]> {
  const { enterpriseId, after } = question
  const limit = question.limit + 1
  const page = (at: Sql) => {
    const older = after === null ? empty : sql`AND (${at}, x."id") < (${after.at}::timestamptz, ${after.id}::uuid)`
    return sql`x."enterpriseId" = ${enterpriseId}::uuid AND ${visibleAt(scope, sql`x`)} ${older}
      ORDER BY ${at} DESC, x."id" DESC LIMIT ${limit}`
  }
  return db.rows<HistoryRow>(
    sql`SELECT t.*, p."name" AS "premisesName",
          CASE t."kind"
            WHEN 'inspection' THEN (SELECT count(*)::int FROM "hazard" h WHERE h."inspectionId" = t."id" AND h."status" <> 'void')
            WHEN 'order' THEN (SELECT count(*)::int FROM "hazard" h WHERE h."orderId" = t."id" AND h."status" <> 'void')
          END AS "hazards"
        FROM (
          (SELECT 'inspection' AS "kind", x."id", x."startedAt" AS "at", x."premisesId", x."kind" AS "label", x."status"
           FROM "inspection" x WHERE ${page(sql`x."startedAt"`)})
          UNION ALL
          (SELECT 'hazard', x."id", x."foundAt", x."premisesId", x."grade", x."status"
           FROM "hazard" x WHERE ${page(sql`x."foundAt"`)})
          UNION ALL
          (SELECT 'order', x."id", x."issuedAt", x."premisesId", x."number", NULL
           FROM "rectification_order" x WHERE ${page(sql`x."issuedAt"`)})
        ) t JOIN "premises" p ON p."id" = t."premisesId"
        ORDER BY t."at" DESC, t."id" DESC LIMIT ${limit}`,
  )
}
