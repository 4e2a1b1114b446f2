import { createHash } from 'node:crypto'
import pg from 'pg'
import { migrationsFolder } from '../engine/folders.ts'
import { migrate, withSearchPath } from '../engine/index.ts'
import { migrationsHash } from '../engine/migration-files.ts'

export function onDatabase(serverUrl: string, name: string): string {
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return url.href
}

export async function onServer<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** A migrated database to copy from; made once for each state of the migrations. */
export async function templateDatabase(serverUrl: string, schema: string): Promise<string> {
  const wanted = createHash('sha256').update(`${await migrationsHash(migrationsFolder)} ${schema}`)
  const name = `huhang_template_${wanted.digest('hex').slice(0, 12)}`
  await onServer(serverUrl, async (client) => {
    if (await isReady(client, name)) return
    await client.query("SELECT pg_advisory_lock(hashtext('huhang-template'))")
    if (await isReady(client, name)) return
    await dropOldTemplates(client)
    // A half-made one has another name, so a killed run leaves nothing that looks whole.
    await client.query(`DROP DATABASE IF EXISTS ${name}_draft WITH (FORCE)`)
    await client.query(`CREATE DATABASE ${name}_draft TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'`)
    await migrate({ url: withSearchPath(onDatabase(serverUrl, `${name}_draft`), schema), schema })
    await client.query(`ALTER DATABASE ${name}_draft RENAME TO ${name}`)
  })
  return name
}

async function isReady(client: pg.Client, name: string): Promise<boolean> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
  return rowCount === 1
}

const templatesKept = 6

// Several checkouts may take turns, so the newest few stay.
async function dropOldTemplates(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ datname: string }>(
    "SELECT datname FROM pg_database WHERE datname LIKE 'huhang\\_template\\_%' ORDER BY oid DESC OFFSET $1",
    [templatesKept],
  )
  for (const { datname } of rows) await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`)
}
