import { type Db, type Row, sql } from '../kernel'

/** Campaigns by id, for the trips that belong to them. */
export async function findCampaigns(db: Db, ids: readonly string[]): Promise<Map<string, Row<'campaign'>>> {
  const found = await db.rows<Row<'campaign'>>(sql`SELECT * FROM "campaign" WHERE "id" = ANY(${ids}::uuid[])`)
  return new Map(found.map((row) => [row.id, row]))
}

/** Which of these people are known and not disabled. */
export async function findActivePeople(db: Db, ids: readonly string[]): Promise<Set<string>> {
  const found = await db.rows<{ id: string }>(
    sql`SELECT "id" FROM "person" WHERE "id" = ANY(${ids}::uuid[]) AND "disabledAt" IS NULL`,
  )
  return new Set(found.map((row) => row.id))
}
