import type { Scope } from '@huhang/domain/access'
import { type Db, empty, type Sql, sql } from '../kernel'
import { visibleAt } from './visible-enterprises'

export type HistoryRow = {
  kind: 'inspection' | 'hazard' | 'order' | 'document'
  id: string
  at: string
  premisesId: string
  premisesName: string
  label: string
  words: string | null
  status: string | null
  hazards: number | null
}

export type HistoryKey = { at: string; id: string }

/** A document stands where its hazard or its order does. */
const documentsOf = (subject: Sql) =>
  sql`SELECT d."id", d."kind", COALESCE(d."number", d."receipt") AS "words", d."issuedAt", d."revision",
        s."premisesId", s."enterpriseId", s."areaId" FROM "document" d JOIN ${subject}`
/** Whatever was issued, with where its subject lies. */
export const documentsAnywhere = sql`${documentsOf(sql`"hazard" s ON s."id" = d."hazardId"`)}
  UNION ALL ${documentsOf(sql`"rectification_order" s ON s."id" = d."orderId"`)}`

/**
 * What was recorded at the enterprise of a row `n`, newest first: each kind brings at most as many as are asked for, then
 * they are joined.
 */
function historyOf(limit: number, after: HistoryKey | null, scope: Scope): Sql {
  const page = (at: Sql) => {
    const older = after === null ? empty : sql`AND (${at}, x."id") < (${after.at}::timestamptz, ${after.id}::uuid)`
    return sql`x."enterpriseId" = n."enterpriseId" AND ${visibleAt(scope, sql`x`)} ${older}
      ORDER BY ${at} DESC, x."id" DESC LIMIT ${limit}`
  }
  return sql`SELECT t.*, p."name" AS "premisesName",
          CASE t."kind"
            WHEN 'inspection' THEN (SELECT count(*)::int FROM "hazard" h WHERE h."inspectionId" = t."id" AND h."status" <> 'void')
            WHEN 'order' THEN (SELECT count(*)::int FROM "hazard" h WHERE h."orderId" = t."id" AND h."status" <> 'void')
          END AS "hazards"
        FROM (
          (SELECT 'inspection' AS "kind", x."id", x."startedAt" AS "at", x."premisesId", x."kind" AS "label", NULL AS "words",
             x."status"
           FROM "inspection" x WHERE ${page(sql`x."startedAt"`)})
          UNION ALL
          (SELECT 'hazard', x."id", x."foundAt", x."premisesId", x."grade", x."description", x."status"
           FROM "hazard" x WHERE ${page(sql`x."foundAt"`)})
          UNION ALL
          (SELECT 'order', x."id", x."issuedAt", x."premisesId", 'order', x."number", NULL
           FROM "rectification_order" x WHERE ${page(sql`x."issuedAt"`)})
          UNION ALL
          (SELECT 'document', x."id", x."issuedAt", x."premisesId", x."kind", x."words", NULL
           FROM (${documentsAnywhere}) x WHERE ${page(sql`x."issuedAt"`)})
        ) t JOIN "premises" p ON p."id" = t."premisesId"
        ORDER BY t."at" DESC, t."id" DESC LIMIT ${limit}`
}

/** What was recorded at each enterprise, newest first, one row more than asked for. */
export const findHistories = (
  db: Db,
  { enterpriseIds, after, limit }: { enterpriseIds: readonly string[]; after: HistoryKey | null; limit: number },
  scope: Scope,
): Promise<(HistoryRow & { enterpriseId: string })[]> =>
  db.rows(
    sql`SELECT n."enterpriseId", o.* FROM unnest(${[...enterpriseIds]}::uuid[]) AS n("enterpriseId")
        CROSS JOIN LATERAL (${historyOf(limit + 1, after, scope)}) o`,
  )
