import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { migrationsFolder } from './folders.ts'
import { type Migration, readMigrations } from './migration-files.ts'
import { StartFailure } from './start-failure.ts'

export type MigrateOptions = { url: string; schema: string; folder?: string }
export type Migrated = { applied: string[]; total: number }

/** Brings the city's schema to what this program knows; Prisma's own table keeps the account. */
export async function migrate(options: MigrateOptions): Promise<Migrated> {
  const migrations = await readMigrations(options.folder ?? migrationsFolder)
  const client = new pg.Client({ connectionString: options.url })
  await client.connect()
  try {
    // Two processes may start at once; the second waits and then finds nothing left to do.
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [`huhang-migrate:${options.schema}`])
    await openSchema(client, options.schema).catch((error: unknown) => {
      throw mayNot.has((error as { code?: string }).code ?? '') ? notAllowed(options.schema) : error
    })
    const waiting = await stillToApply(client, migrations)
    for (const migration of waiting) await apply(client, migration)
    return { applied: waiting.map((migration) => migration.name), total: migrations.length }
  } finally {
    await client.end()
  }
}

// Word for word Prisma's, so that `prisma migrate` reads it.
const accountTable = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`

async function openSchema(client: pg.Client, schema: string): Promise<void> {
  const name = client.escapeIdentifier(schema)
  const { rowCount } = await client.query('SELECT 1 FROM pg_namespace WHERE nspname = $1', [schema])
  if (rowCount === 0) await client.query(`CREATE SCHEMA ${name}`)
  await client.query(`SET search_path TO ${name}`)
  await client.query('SET client_min_messages TO warning')
  await client.query(accountTable)
}

type Account = { migration_name: string; checksum: string; finished_at: Date | null }

async function stillToApply(client: pg.Client, migrations: Migration[]): Promise<Migration[]> {
  const { rows } = await client.query<Account>(
    'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL',
  )
  const known = new Map(migrations.map((migration) => [migration.name, migration]))
  for (const row of rows) {
    const migration = known.get(row.migration_name)
    if (!migration) throw newerThanProgram(row.migration_name)
    if (row.finished_at === null) throw halfDone(row.migration_name)
    if (row.checksum !== migration.checksum) throw otherHistory(row.migration_name)
  }
  const done = new Set(rows.map((row) => row.migration_name))
  return migrations.filter((migration) => !done.has(migration.name))
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  const startedAt = new Date()
  await client.query('BEGIN')
  try {
    await client.query(migration.sql)
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, $4, clock_timestamp(), 1)`,
      [randomUUID(), migration.checksum, migration.name, startedAt],
    )
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw new StartFailure(
      'database.migration-failed',
      `数据库升级 ${migration.name} 未成功，数据未改动：${(error as Error).message}`,
      `Database migration ${migration.name} failed and changed nothing: ${(error as Error).message}`,
    )
  }
}

// The account may not make the schema (42501), or may not enter the one that is there (3F000).
const mayNot = new Set(['42501', '3F000'])

const notAllowed = (schema: string) =>
  new StartFailure(
    'database.not-allowed',
    `DATABASE_URL 的账号无权建立或使用模式 ${schema}：请授予它该数据库的 CREATE 权限，或由它拥有该模式。`,
    `The account of DATABASE_URL may not make or use the schema ${schema}: grant it CREATE on the database, or make it the owner of that schema.`,
  )

const newerThanProgram = (name: string) =>
  new StartFailure(
    'database.newer-than-program',
    `数据库比本程序新（已有 ${name}）：请使用更新版本的程序。`,
    `The database is newer than this program (it has ${name}): use a newer program.`,
  )

const halfDone = (name: string) =>
  new StartFailure(
    'database.migration-unfinished',
    `数据库升级 ${name} 曾中断：请用 prisma migrate resolve 处理后重试。`,
    `Database migration ${name} was left unfinished: settle it with prisma migrate resolve and try again.`,
  )

const otherHistory = (name: string) =>
  new StartFailure(
    'database.other-history',
    `数据库升级 ${name} 与本程序所带的内容不同：请使用写入该数据库的版本，或换一个 HUHANG_DATA 文件夹。`,
    `Database migration ${name} differs from the one this program brings: use the version that wrote this database, or another HUHANG_DATA folder.`,
  )
