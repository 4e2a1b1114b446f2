import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../testing/index.ts'
import { resolveDatabase, withSearchPath } from './database.ts'
import { migrate } from './migrate.ts'

let database: TestDatabase
let folder = ''
let city = 0

beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huhang-migrations-'))
  city += 1
  await write('0001_init', 'CREATE TABLE thing (n int); CREATE TABLE other (n int);')
})
afterEach(() => rm(folder, { recursive: true }))

async function write(name: string, sql: string): Promise<void> {
  await mkdir(join(folder, name), { recursive: true })
  await writeFile(join(folder, name, 'migration.sql'), sql)
}

const wish = () => {
  const schema = `city_${city}`
  return { url: withSearchPath(database.url, schema), schema, folder }
}

async function tables(): Promise<string[]> {
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  const sql = 'SELECT tablename FROM pg_tables WHERE schemaname = $1 ORDER BY 1'
  const { rows } = await client.query<{ tablename: string }>(sql, [wish().schema])
  await client.end()
  return rows.map((row) => row.tablename)
}

describe('migrate', () => {
  it('applies each migration once, in the schema of the city', async () => {
    expect(await migrate(wish())).toEqual({ applied: ['0001_init'], total: 1 })
    await write('0002_more', 'ALTER TABLE thing ADD COLUMN name text;')
    expect(await migrate(wish())).toEqual({ applied: ['0002_more'], total: 2 })
    expect(await migrate(wish())).toEqual({ applied: [], total: 2 })
    expect(await tables()).toEqual(['_prisma_migrations', 'other', 'thing'])
  })

  it('lets two starters through one after the other', async () => {
    const both = await Promise.all([migrate(wish()), migrate(wish())])
    expect(both.map((one) => one.applied.length).sort()).toEqual([0, 1])
  })

  it('says what the account lacks', async () => {
    const url = new URL(database.url)
    url.searchParams.set('options', '-c role=pg_monitor')
    const weak = { ...wish(), url: withSearchPath(url.href, wish().schema) }
    await expect(migrate(weak)).rejects.toMatchObject({ code: 'database.not-allowed' })
    await migrate(wish())
    await expect(migrate(weak)).rejects.toMatchObject({ code: 'database.not-allowed' })
  })

  it('changes nothing when a migration fails', async () => {
    await write('0002_bad', 'CREATE TABLE third (n int); SELECT no_such_function();')
    await expect(migrate(wish())).rejects.toMatchObject({ code: 'database.migration-failed' })
    expect(await tables()).toEqual(['_prisma_migrations', 'other', 'thing'])
  })

  it('refuses a database that is newer than the program', async () => {
    await write('0002_more', 'SELECT 1;')
    await migrate(wish())
    await rm(join(folder, '0002_more'), { recursive: true })
    await expect(migrate(wish())).rejects.toMatchObject({ code: 'database.newer-than-program' })
  })

  it('refuses a history that was edited', async () => {
    await migrate(wish())
    await write('0001_init', 'SELECT 1;')
    await expect(migrate(wish())).rejects.toMatchObject({ code: 'database.other-history' })
  })
})

describe('DATABASE_URL', () => {
  it('is used as given, with the schema of the city on the search path', async () => {
    const found = await resolveDatabase({ folder, schema: 'elsewhere', url: database.url })
    expect(found.embedded).toBe(false)
    const client = new pg.Client({ connectionString: found.url })
    await client.connect()
    const { rows } = await client.query<{ search_path: string }>('SHOW search_path')
    await client.end()
    expect(rows).toEqual([{ search_path: 'elsewhere' }])
  })

  it('says in one sentence that nobody answers', async () => {
    const url = 'postgresql://nobody@127.0.0.1:9/none'
    const failure = { code: 'database.unreachable', en: expect.stringMatching(/^[^\n]+\.$/) }
    await expect(resolveDatabase({ folder, schema: 'x', url })).rejects.toMatchObject(failure)
  })
})
