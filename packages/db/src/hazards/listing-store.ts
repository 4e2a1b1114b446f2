import type { HazardId } from '@huhang/contract'
import type { ListingView, ProgressView } from '@huhang/contract/hazards'
import { type Db, sql } from '../kernel'

export type ListingRecord = ListingView & { revision: number }

/** 挂牌督办 of these hazards with what was reported, the newest listing first, by hazard. */
export async function listingsOfHazards(db: Db, hazardIds: readonly HazardId[]): Promise<Map<string, ListingRecord[]>> {
  const byHazard = new Map<string, ListingRecord[]>(hazardIds.map((id) => [id, []]))
  const rows = await db.rows<Omit<ListingRecord, 'reports'>>(
    sql`SELECT * FROM "listing" WHERE "hazardId" = ANY(${hazardIds}::uuid[]) ORDER BY "listedAt" DESC, "id" DESC`,
    { prepare: true },
  )
  if (rows.length === 0) return byHazard
  const reports = await db.rows<ProgressView & { listingId: string }>(
    sql`SELECT r."id", r."listingId", r."at", r."note", p."name" AS "byName" FROM "listing_report" r
        LEFT JOIN "person" p ON p."id" = r."byId"
        WHERE r."listingId" = ANY(${rows.map(({ id }) => id)}::uuid[]) ORDER BY r."at", r."id" LIMIT 500`,
  )
  for (const row of rows)
    byHazard.get(row.hazardId)?.push({ ...row, reports: reports.filter(({ listingId }) => listingId === row.id) })
  return byHazard
}
