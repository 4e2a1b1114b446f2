import type { HazardId } from '@huhang/contract'
import type { ExtensionView } from '@huhang/contract/hazards'
import { type Db, sql } from '../kernel'

export type ExtensionRecord = ExtensionView & { revision: number }

/** Pleas of these hazards, oldest first, by hazard. */
export async function findExtensions(db: Db, hazardIds: readonly HazardId[]): Promise<Map<string, ExtensionRecord[]>> {
  const rows = await db.rows<ExtensionRecord>(
    sql`SELECT * FROM "extension" WHERE "hazardId" = ANY(${hazardIds}::uuid[]) ORDER BY "askedAt", "id"`,
    { prepare: true },
  )
  const byHazard = new Map<string, ExtensionRecord[]>(hazardIds.map((id) => [id, []]))
  for (const row of rows) byHazard.get(row.hazardId)?.push(row)
  return byHazard
}
