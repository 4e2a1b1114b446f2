import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../testing'
import { connect, type Pool, sql } from './db'
import { troubleOf } from './trouble'

let database: TestDatabase
let pool: Pool
beforeAll(async () => {
  database = await testDatabase()
  pool = connect(database.url, database.schema, 2)
})
afterAll(async () => {
  await pool.close()
  await database.drop()
})

const troubleIn = (work: Promise<unknown>) => work.then(() => null, troubleOf)

test('a connection that breaks between two statements fails the work, ends no process and is replaced', async () => {
  const work = pool.transaction(async (tx) => {
    const [self] = await tx.rows<{ pid: number }>(sql`SELECT pg_backend_pid() AS pid`)
    await pool.rows(sql`SELECT pg_terminate_backend(${self?.pid}::int)`)
    await sleep(200)
    await tx.rows(sql`SELECT 1`)
  })
  expect((await troubleIn(work))?.kind).toBe('away')
  const both = await Promise.all([pool.rows(sql`SELECT 1 AS n`), pool.rows(sql`SELECT 1 AS n`)])
  expect(both).toEqual([[{ n: 1 }], [{ n: 1 }]])
})

test('a connection that breaks in the middle of a statement is a database away', async () => {
  const slow = troubleIn(pool.rows(sql`SELECT pg_sleep(20)`))
  await sleep(200)
  await pool.rows(sql`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE query LIKE 'SELECT pg_sleep(20)%' AND pid <> pg_backend_pid()`)
  expect((await slow)?.kind).toBe('away')
})

test('a database that nobody serves is away', async () => {
  const nobody = connect('postgresql://nobody@127.0.0.1:9/none', 'none', 1)
  expect((await troubleIn(nobody.rows(sql`SELECT 1`)))?.kind).toBe('away')
  await nobody.close()
})
