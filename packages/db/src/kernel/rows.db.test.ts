import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../testing'
import { connect, type Pool, sql } from './db'

let database: TestDatabase
let pool: Pool
beforeAll(async () => {
  database = await testDatabase()
  pool = connect(database.url, database.schema, 1)
})
afterAll(async () => {
  await pool.close()
  await database.drop()
})

test('a moment is read as ISO text with three decimals and Z, however it was written', async () => {
  const told = [
    ['2025-05-01 04:12:33+00', '2025-05-01T04:12:33.000Z'],
    ['2025-05-01 04:12:33.1+00', '2025-05-01T04:12:33.100Z'],
    ['2025-05-01 04:12:33.12+00', '2025-05-01T04:12:33.120Z'],
    ['2025-05-01 04:12:33.123+00', '2025-05-01T04:12:33.123Z'],
    ['2025-05-01 04:12:33.123456+00', '2025-05-01T04:12:33.123Z'],
    ['2025-05-01 12:12:33+08', '2025-05-01T04:12:33.000Z'],
  ]
  for (const [written, read] of told)
    expect(await pool.rows(sql`SELECT ${written}::timestamptz AS "at"`)).toEqual([{ at: read }])
})

test('days stay days, and what is too large for a number stays text', async () => {
  const [row] = await pool.rows(
    sql`SELECT '2025-05-01'::date AS "day", 9007199254740993::int8 AS "many", 1.5::numeric AS "part"`,
  )
  expect(row).toEqual({ day: '2025-05-01', many: '9007199254740993', part: 1.5 })
})
