import type { HazardId } from '@huhang/contract'
import type { HazardFileView } from '@huhang/contract/hazards'
import { type Db, type Sql, sql } from '../kernel'

/** Files of these hazards, by hazard: as found first, then as fixed; by id within, and ids are made in order. */
export async function filesOfHazards(db: Db, hazardIds: readonly HazardId[]): Promise<Map<string, HazardFileView[]>> {
  const rows = await db.rows<{ id: string; files: HazardFileView[] }>(
    sql`SELECT h."id", ${hazardFiles(sql`h."id"`)} AS "files" FROM unnest(${[...hazardIds]}::uuid[]) AS h("id")`,
  )
  return new Map(rows.map(({ id, files }) => [id, files]))
}

/** The files of a hazard as JSON, each with what is known of it before and after its bytes have arrived. */
export const hazardFiles = (hazardId: Sql): Sql => sql`
  (SELECT COALESCE(json_agg(json_build_object('fileId', hf."fileId", 'role', hf."role",
      'arrived', f."arrivedAt" IS NOT NULL, 'originalSha256', f."originalSha256", 'originalKept', COALESCE(f."originalKept", false),
      'takenAt', to_char(f."takenAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'place', CASE WHEN f."lat" IS NOT NULL THEN json_build_object('lat', f."lat", 'lng', f."lng") END)
      ORDER BY array_position(ARRAY['before', 'after', 'evidence'], hf."role"), hf."fileId"), '[]')
    FROM "hazard_file" hf LEFT JOIN "stored_file" f ON f."id" = hf."fileId" WHERE hf."hazardId" = ${hazardId})`

/** By whom these files were uploaded, by file; null: by the system. One that is not there is missing. */
export async function findUploaders(db: Db, fileIds: readonly string[]): Promise<Map<string, string | null>> {
  if (fileIds.length === 0) return new Map()
  const rows = await db.rows<{ id: string; uploadedById: string | null }>(
    sql`SELECT "id", "uploadedById" FROM "stored_file" WHERE "id" = ANY(${fileIds}::uuid[])`,
    { prepare: true },
  )
  return new Map(rows.map(({ id, uploadedById }) => [id, uploadedById]))
}
