import type { HazardId, OrderId, RowId } from '@huhang/contract'
import type { DocumentView, OpenedDocumentView, RecheckView } from '@huhang/contract/hazards'
import { type Db, type Sql, sql } from '../kernel'
import type { Row } from '../kernel/rows'
import { type HazardRecord, hazardRecordOf } from './hazard-store'

/** Documents about these hazards, oldest first, by hazard. */
export async function documentsOfHazards(db: Db, hazardIds: readonly HazardId[]): Promise<Map<string, DocumentView[]>> {
  const rows = await db.rows<DocumentView & { hazardId: HazardId }>(
    sql`SELECT * FROM "document" WHERE "hazardId" = ANY(${hazardIds}::uuid[]) ORDER BY "issuedAt", "id"`,
    { prepare: true },
  )
  const byHazard = new Map<string, DocumentView[]>(hazardIds.map((id) => [id, []]))
  for (const row of rows) byHazard.get(row.hazardId)?.push(row)
  return byHazard
}

/** One document, or null. Where it lies is known by its hazards. */
export async function findDocument(db: Db, documentId: RowId): Promise<DocumentView | null> {
  const [row] = await db.rows<DocumentView>(sql`SELECT * FROM "document" WHERE "id" = ${documentId}::uuid`)
  return row ?? null
}

/** 整改复查意见书 of an order, oldest first. */
export const opinionsOfOrder = (db: Db, orderId: OrderId): Promise<DocumentView[]> =>
  db.rows<DocumentView>(sql`SELECT * FROM "document" WHERE "orderId" = ${orderId}::uuid ORDER BY "issuedAt", "id"`)

type FoundRecheck = RecheckView & Pick<Row<'recheck'>, 'byId' | 'withId'>

const rechecksWhere = (db: Db, which: Sql): Promise<FoundRecheck[]> =>
  db.rows<FoundRecheck>(
    sql`SELECT r.*, p."name" AS "byName", q."name" AS "withName" FROM "recheck" r
        LEFT JOIN "person" p ON p."id" = r."byId" LEFT JOIN "person" q ON q."id" = r."withId"
        WHERE ${which} ORDER BY r."at", r."id"`,
  )

/** Re-checks of these hazards, oldest first, by hazard. */
export async function rechecksOfHazards(db: Db, hazardIds: readonly HazardId[]): Promise<Map<string, FoundRecheck[]>> {
  const byHazard = new Map<string, FoundRecheck[]>(hazardIds.map((id) => [id, []]))
  for (const row of await rechecksWhere(db, sql`r."hazardId" = ANY(${hazardIds}::uuid[])`))
    byHazard.get(row.hazardId)?.push(row)
  return byHazard
}

export const rechecksOfOpinion = (db: Db, documentId: RowId): Promise<FoundRecheck[]> =>
  rechecksWhere(db, sql`r."opinionId" = ${documentId}::uuid`)

/** The hazards that a document is about. */
export async function hazardsOfDocument(
  db: Db,
  { hazardId, orderId }: Pick<DocumentView, 'hazardId' | 'orderId'>,
): Promise<HazardRecord[]> {
  const rows = await db.rows<Row<'hazard'>>(
    sql`SELECT * FROM "hazard" WHERE "id" = ${hazardId}::uuid OR "orderId" = ${orderId}::uuid ORDER BY "foundAt", "id"`,
  )
  return rows.map(hazardRecordOf)
}

/** Names of those who acted, each with the certificate that was valid on the day (R2). */
export const inspectorsNamed = (
  db: Db,
  personIds: readonly string[],
  on: string,
): Promise<OpenedDocumentView['inspectors']> =>
  db.rows(
    sql`SELECT p."id" AS "personId", p."name", (
          SELECT c."number" FROM "inspector_certificate" c WHERE c."personId" = p."id"
            AND c."validFrom" <= ${on}::date AND c."validTo" >= ${on}::date ORDER BY c."validTo" DESC LIMIT 1
        ) AS "certificateNumber"
        FROM "person" p WHERE p."id" = ANY(${personIds}::uuid[])
        ORDER BY array_position(${personIds}::uuid[], p."id")`,
  )
