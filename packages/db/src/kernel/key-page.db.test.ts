import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../testing'
import { connect, type Pool, sql } from './db'
import { keyPage } from './key-page'

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

type Found = { n: number; area: string }
const areas = ['a', 'b', 'c']
/** Ninety rows that go round three areas; the greatest number is the newest. */
const rows = Array.from({ length: 90 }, (_, n): Found => ({ n, area: areas[n % 3] ?? '' }))

function pageOf(areaIds: readonly string[] | null, after: number, limit: number): Promise<Found[]> {
  const [order, area] = [sql`ORDER BY r.n DESC`, sql`r.area`]
  const all = sql`unnest(${rows.map(({ n }) => n)}::int[], ${rows.map((row) => row.area)}::text[]) AS r(n, area)`
  return pool.rows<Found>(
    keyPage({
      areaIds,
      area,
      row: sql`r`,
      page: (within) => sql`SELECT r.* FROM ${all} WHERE r.n < ${after} AND ${within} ${order} LIMIT ${limit}`,
      order,
      limit,
    }),
  )
}

async function pagedThrough(areaIds: readonly string[] | null): Promise<Found[]> {
  const found: Found[] = []
  for (let after = rows.length; ; after = found.at(-1)?.n ?? 0) {
    const page = await pageOf(areaIds, after, 7)
    if (page.length === 0) return found
    found.push(...page)
  }
}

test.each([
  ['everywhere', null, areas],
  ['one area', ['b'], ['b']],
  ['a few areas, some of them empty', ['c', 'd', 'a'], ['a', 'c']],
  ['many areas', ['a', 'b', ...Array.from({ length: 100 }, (_, n) => `empty ${n}`)], ['a', 'b']],
  ['none', [], []],
])('pages by key through %s hold each row once, in order', async (_where, asked, expected) => {
  expect(await pagedThrough(asked)).toEqual(rows.filter(({ area }) => expected.includes(area)).reverse())
})
