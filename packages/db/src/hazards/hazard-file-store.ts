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
