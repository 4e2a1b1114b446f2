import type { AreaId, Place } from '@huhang/contract'
import { cellOf } from '@huhang/geo/cells'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { commit, connect, insert, type Pool, remove, sql, update } from '../kernel'
import { type TestDatabase, testDatabase } from '../testing'
import { countClusters } from './map-clusters'
import { pointsById, pointsInWindow } from './map-points'

let database: TestDatabase
let pool: Pool
const enterpriseId = '01970000-0000-7000-8000-000000000001'
const premisesId = '01970000-0000-7000-8000-000000000002'
const idOf = (n: number) => `01970000-0000-7000-8000-1${String(n).padStart(11, '0')}`
const middle: Place = { lat: 36.45, lng: 115.98 }
const city = { bounds: { south: 35.5, west: 115, north: 37.3, east: 117 }, areaIds: null, withClosed: false }

beforeAll(async () => {
  database = await testDatabase()
  pool = connect(database.url, database.schema, 4)
  const enterprise = {
    id: enterpriseId,
    name: '示例',
    nameKey: '示例',
    pinyin: 'shi li',
    initials: 'sl',
    uscc: '91371500MA3ABCDE1H',
    areaId: '371502',
    industry: 'C',
    riskColour: 'red',
    creditGrade: 'A',
  }
  await commit(pool, [insert('enterprise', enterprise)], [], [])
  await commit(
    pool,
    [
      insert('premises', {
        id: premisesId,
        enterpriseId,
        name: '一厂',
        address: '路1号',
        areaId: '371502',
        ...middle,
        cell: String(cellOf(middle)),
        riskColour: 'red',
        isMain: true,
      }),
    ],
    [],
    [],
  )
})
afterAll(async () => {
  await pool.close()
  await database.drop()
})

const hazardOf = (n: number, at: Place, areaId: string, status: string, grade: string) => ({
  id: idOf(n),
  premisesId,
  enterpriseId,
  areaId,
  ...at,
  cell: String(cellOf(at)),
  source: 'routine',
  description: '通道堵塞',
  spot: '东',
  category: 'environment',
  grade,
  status,
  foundAt: '2025-05-01T00:00:00Z',
  foundOn: '2025-05-01',
})
const some = fc.record({
  n: fc.integer({ min: 1, max: 12 }),
  at: fc.record({
    lat: fc.double({ min: 36, max: 36.9, noNaN: true }),
    lng: fc.double({ min: 115.5, max: 116.4, noNaN: true }),
  }),
  areaId: fc.constantFrom('371502', '371503', '371502108'),
  status: fc.constantFrom('found', 'assigned', 'submitted', 'verified', 'void'),
  grade: fc.constantFrom('general', 'major'),
  act: fc.constantFrom('put', 'put', 'drop', 'fold'),
})

type Counted = { count: number; majors: number; tints: Record<string, number> }
const added = (all: readonly Counted[]): Counted =>
  all.reduce<Counted>(
    (sum, each) => ({
      count: sum.count + each.count,
      majors: sum.majors + each.majors,
      tints: Object.fromEntries(
        [...new Set([...Object.keys(sum.tints), ...Object.keys(each.tints)])]
          .sort()
          .map((tint) => [tint, (sum.tints[tint] ?? 0) + (each.tints[tint] ?? 0)]),
      ),
    }),
    { count: 0, majors: 0, tints: {} },
  )

test('counts from the tally are those of the rows, at every zoom, after any history and any fold', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(some, { minLength: 1, maxLength: 25 }), fc.boolean(), async (story, withClosed) => {
      await pool.rows(sql`DELETE FROM "hazard"`)
      const standing = new Set<number>()
      for (const { n, at, areaId, status, grade, act } of story) {
        const hazard = hazardOf(n, at, areaId, status, grade)
        if (act === 'fold') await pool.rows(sql`SELECT huhang_fold_map()`)
        else if (act === 'drop') {
          await commit(pool, [remove('hazard', { id: hazard.id })], [], [])
          standing.delete(n)
        } else {
          const { id, ...rest } = hazard
          await commit(
            pool,
            [standing.has(n) ? update('hazard', { id }, null, rest) : insert('hazard', hazard)],
            [],
            [],
          )
          standing.add(n)
        }
      }
      for (const areaIds of [null, ['371502', '371502108'] as AreaId[]]) {
        const window = { ...city, withClosed, areaIds }
        // Resolution 12 reads the rows themselves.
        const rows = added(await countClusters(pool, 'hazards', window, 12))
        for (const resolution of [5, 7, 9]) {
          const clusters = await countClusters(pool, 'hazards', window, resolution)
          expect(added(clusters)).toEqual(rows)
          for (const { place } of clusters)
            expect([place.lat > 35.99 && place.lat < 36.91, place.lng > 115.49 && place.lng < 116.41]).toEqual([
              true,
              true,
            ])
        }
      }
    }),
    { numRuns: 40 },
  )
})

test('a small window counts what lies in it and nothing of its neighbours', async () => {
  await pool.rows(sql`DELETE FROM "hazard"`)
  const far = { lat: 36.6, lng: 116.2 }
  await commit(
    pool,
    [1, 2, 3].map((n) => insert('hazard', hazardOf(n, n === 3 ? far : middle, '371502', 'found', 'major'))),
    [],
    [],
  )
  const window = { ...city, bounds: { south: 36.44, west: 115.96, north: 36.46, east: 116 } }
  for (const resolution of [7, 9, 11])
    expect(added(await countClusters(pool, 'hazards', window, resolution)).count).toBe(2)
  const points = await pointsInWindow(pool, 'hazards', window, 10)
  expect(points.map(({ label, isMajor }) => [label, isMajor])).toEqual([
    ['示例 · 通道堵塞', true],
    ['示例 · 通道堵塞', true],
  ])
})

test('a thing that is void is on no map; one that is verified is, for who asks', async () => {
  await commit(
    pool,
    [
      update('hazard', { id: idOf(1) }, null, { status: 'void' }),
      update('hazard', { id: idOf(2) }, null, { status: 'verified' }),
    ],
    [],
    [],
  )
  const points = await pointsById(pool, 'hazards', [idOf(1), idOf(2)])
  expect(points.map(({ id, tint }) => [id, tint])).toEqual([[idOf(2), 'verified']])
  expect(await pointsInWindow(pool, 'hazards', city, 10)).toHaveLength(1)
  expect(await pointsInWindow(pool, 'hazards', { ...city, withClosed: true }, 10)).toHaveLength(2)
})

test('premises stand on the map by risk colour, with their enterprise’s name, until they close', async () => {
  expect(await countClusters(pool, 'premises', city, 7)).toMatchObject([{ count: 1, tints: { red: 1 } }])
  expect(await pointsInWindow(pool, 'premises', city, 10)).toMatchObject([
    { id: premisesId, pageId: enterpriseId, label: '示例', tint: 'red' },
  ])
  await commit(pool, [update('premises', { id: premisesId }, null, { closedAt: '2025-05-01T00:00:00Z' })], [], [])
  expect(await countClusters(pool, 'premises', city, 7)).toEqual([])
})
