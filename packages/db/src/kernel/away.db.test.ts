import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openAccounts } from '../auth'
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

/** Ends the connection on which a statement is at work, as soon as it is. */
async function cut(statement: string): Promise<void> {
  for (let ended = 0; ended === 0; await sleep(50))
    ended = (
      await pool.rows(sql`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE query = ${statement} AND state = 'active'`)
    ).length
}

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
  await cut('SELECT pg_sleep(20)')
  expect((await slow)?.kind).toBe('away')
})

test('accounts whose connection breaks in the middle of a statement have a database away', async () => {
  const slow = troubleIn(openAccounts(pool, () => undefined).$queryRaw`SELECT pg_sleep(20)::text`)
  await cut('SELECT pg_sleep(20)::text')
  expect((await slow)?.kind).toBe('away')
})

test('a database that nobody serves is away, for the accounts too', async () => {
  const nobody = connect('postgresql://nobody@127.0.0.1:9/none', 'none', 1)
  expect((await troubleIn(nobody.rows(sql`SELECT 1`)))?.kind).toBe('away')
  const heard: unknown[] = []
  const accounts = openAccounts(nobody, (error) => heard.push(error))
  expect((await troubleIn(accounts.session.findFirst()))?.kind).toBe('away')
  expect(heard.map((error) => troubleOf(error).kind)).toEqual(['away'])
  await nobody.close()
})
