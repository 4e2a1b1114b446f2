import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { withSearchPath } from '../engine/index.ts'
import { onDatabase, onServer, templateDatabase } from './template.ts'
import { testServer } from './test-server.ts'

/** `url` sets `search_path` to `schema`, as `resolveDatabase` does. */
export type TestDatabase = { url: string; schema: string; drop(): Promise<void> }

/** A migrated, empty database of one's own; drop it when done. */
export async function testDatabase(schema = 'liaocheng'): Promise<TestDatabase> {
  const server = await testServer()
  const template = await templateOnce(server.url, schema)
  // The time stands in the name, so that what a killed run left can be told from what is in use.
  const name = `huhang_test_${Math.floor(Date.now() / 1000)}_${randomBytes(5).toString('hex')}`
  await onServer(server.url, (client) => copy(client, name, template))
  return {
    url: withSearchPath(onDatabase(server.url, name), schema),
    schema,
    drop: () => onServer(server.url, (client) => drop(client, name)),
  }
}

const templates = new Map<string, Promise<string>>()

function templateOnce(serverUrl: string, schema: string): Promise<string> {
  const begun = templates.get(schema) ?? templateDatabase(serverUrl, schema)
  templates.set(schema, begun)
  return begun
}

async function copy(client: pg.Client, name: string, template: string): Promise<void> {
  await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`)
}

async function drop(client: pg.Client, name: string): Promise<void> {
  await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
}

const anHour = 3600

/** Removes the databases of runs that were killed. */
export async function dropLeftBehind(): Promise<void> {
  const server = await testServer()
  await onServer(server.url, async (client) => {
    const before = Math.floor(Date.now() / 1000) - anHour
    const { rows } = await client.query<{ datname: string }>(
      "SELECT datname FROM pg_database WHERE datname LIKE 'huhang\\_test\\_%' AND split_part(datname, '_', 3)::bigint < $1",
      [before],
    )
    for (const { datname } of rows) await drop(client, datname)
  })
}
