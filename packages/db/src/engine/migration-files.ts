import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

export type Migration = { name: string; sql: string; checksum: string }

export async function readMigrations(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return Promise.all(names.sort().map((name) => readMigration(folder, name)))
}

async function readMigration(folder: string, name: string): Promise<Migration> {
  // A checkout with Windows line ends is still the same migration.
  const sql = (await readFile(join(folder, name, 'migration.sql'), 'utf8')).replaceAll('\r\n', '\n')
  return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
}

/** One value for all of them: databases made from the same migrations are alike. */
export async function migrationsHash(folder: string): Promise<string> {
  const hash = createHash('sha256')
  for (const migration of await readMigrations(folder)) hash.update(`${migration.name} ${migration.checksum}\n`)
  return hash.digest('hex').slice(0, 16)
}
