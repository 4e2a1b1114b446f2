import type { HazardId } from '@huhang/contract'
import type { HazardFileView } from '@huhang/contract/hazards'
import { type Db, sql } from '../kernel'

/** Files of one hazard: as found first, then as fixed; by id within, and ids are made in order. */
export async function filesOfHazard(db: Db, hazardId: HazardId): Promise<HazardFileView[]> {
  return db.rows<HazardFileView>(
    sql`SELECT "fileId", "role" FROM "hazard_file" WHERE "hazardId" = ${hazardId}::uuid
        ORDER BY array_position(ARRAY['before', 'after', 'evidence'], "role"), "fileId"`,
  )
}

/** By whom these files were uploaded, by file; null: by the system. One that is not there is missing. */
export async function findUploaders(db: Db, fileIds: readonly string[]): Promise<Map<string, string | null>> {
  if (fileIds.length === 0) return new Map()
  const rows = await db.rows<{ id: string; uploadedById: string | null }>(
    sql`SELECT "id", "uploadedById" FROM "stored_file" WHERE "id" = ANY(${fileIds}::uuid[])`,
    { prepare: true },
  )
  return new Map(rows.map(({ id, uploadedById }) => [id, uploadedById]))
}
