import { type Db, sql } from './db'

/** Every setting that has been given a value, by key. */
export async function readSettings(db: Db): Promise<Map<string, unknown>> {
  const rows = await db.rows<{ key: string; value: unknown }>(sql`SELECT "key", "value" FROM "setting"`, {
    prepare: true,
  })
  return new Map(rows.map(({ key, value }) => [key, value]))
}
