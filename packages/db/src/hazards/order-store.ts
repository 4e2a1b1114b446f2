import type {
  AreaId,
  EnterpriseId,
  HazardId,
  InspectionId,
  Instant,
  OrderId,
  PersonId,
  PremisesId,
} from '@huhang/contract'
import { type Db, sql } from '../kernel'
import type { Row } from '../kernel/rows'
import { type HazardRecord, hazardRecordOf } from './hazard-store'

export type OrderRecord = {
  id: OrderId
  inspectionId: InspectionId | null
  premisesId: PremisesId
  enterpriseId: EnterpriseId
  areaId: AreaId
  number: string
  issuedAt: Instant
  issuedById: PersonId | null
}

export async function findOrder(db: Db, orderId: OrderId): Promise<OrderRecord | null> {
  const [row] = await db.rows<OrderRecord>(sql`SELECT * FROM "rectification_order" WHERE "id" = ${orderId}::uuid`)
  return row ?? null
}

export async function hazardsOfOrder(db: Db, orderId: OrderId): Promise<HazardRecord[]> {
  const rows = await db.rows<Row<'hazard'>>(
    sql`SELECT * FROM "hazard" WHERE "orderId" = ${orderId}::uuid ORDER BY "foundAt", "id"`,
  )
  return rows.map(hazardRecordOf)
}

export type SerialRow = Row<'document_serial'>

/** Serials in use for a kind of document, of every agency, in these years. */
export const findSerials = (db: Db, kind: string, years: readonly number[]): Promise<SerialRow[]> =>
  db.rows<SerialRow>(sql`SELECT * FROM "document_serial" WHERE "kind" = ${kind} AND "year" = ANY(${years}::int[])`)

/** Numbers of the orders that hazards stand under, by hazard; one under none is missing. */
export async function orderNumbersOf(db: Db, hazardIds: readonly HazardId[]): Promise<Map<string, string>> {
  const rows = await db.rows<{ id: string; number: string }>(
    sql`SELECT h."id", o."number" FROM "hazard" h JOIN "rectification_order" o ON o."id" = h."orderId"
        WHERE h."id" = ANY(${hazardIds}::uuid[])`,
  )
  return new Map(rows.map(({ id, number }) => [id, number]))
}
