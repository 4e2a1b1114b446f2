import { type Actor, type AreaId, type CommandId, instantOf, type PersonId } from '@huhang/contract'
import { sql } from '@huhang/db/stores'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { look, perform } from '../kernel'
import { type TestCity, testCity } from '../testing'
import { areasActions, areasReads, registerCity } from './index'

const system: Actor = { kind: 'system', name: 'test' }
const inspectorOf = (areaId: string): Actor => ({
  kind: 'person',
  personId: uuidv7() as PersonId,
  grants: [{ role: 'inspector', areaId: areaId as AreaId }],
  enterpriseIds: [],
})
let city: TestCity
beforeAll(async () => {
  city = await testCity()
  await registerCity(city, system)
})
afterAll(() => city.close())

test('the whole city is laid: eight counties, three zones, 136 towns, 2,408 villages', async () => {
  const rows = await city.db.rows<{ kind: string; count: number }>(
    sql`SELECT "kind", count(*)::int AS "count" FROM "area" GROUP BY "kind"`,
  )
  expect(Object.fromEntries(rows.map(({ kind, count }) => [kind, count]))).toEqual({
    city: 1,
    county: 8,
    zone: 3,
    town: 136,
    village: 2408,
  })
  const [english] = await city.db.rows<{ count: number }>(
    sql`SELECT count(*)::int AS "count" FROM "area" WHERE "kind" <> 'village' AND "nameEn" IS NULL`,
  )
  expect(english?.count).toBe(0)
})

test('laying it again finds nothing to do', async () => {
  expect(await registerCity(city, system)).toEqual({ laid: 0 })
})

test('AR-3 许营镇 lies in 东昌府区 and in 高新区', async () => {
  const tree = await city.areas()
  expect(tree.root).toBe('371500')
  expect(tree.below('z:gaoxin' as AreaId).has('371502108' as AreaId)).toBe(true)
  expect(tree.below('371502' as AreaId).has('371502108' as AreaId)).toBe(true)
})

test('a person sees every area’s name, and which are theirs', async () => {
  const { areas } = await look(city, areasReads.tree, {}, inspectorOf('z:gaoxin'))
  expect(
    areas
      .filter((area) => area.isMine)
      .map((area) => area.areaId)
      .toSorted(),
  ).toEqual(['371502108', '371502110', '371502115', 'z:gaoxin'])
  expect(areas.some((area) => area.kind === 'village')).toBe(false)
})

test('villages come under a named town', async () => {
  const { areas } = await look(city, areasReads.tree, { under: '371502108' as AreaId }, inspectorOf('371502'))
  expect(areas.length).toBeGreaterThan(5)
  expect(areas.every((area) => area.kind === 'village' && area.isMine)).toBe(true)
})

test('a town may pass to another zone; only who administers the city lays areas', async () => {
  const [row] = await city.db.rows<{ name: string; nameEn: string; pinyin: string }>(
    sql`SELECT "name", "nameEn", "pinyin" FROM "area" WHERE "id" = '371502108'`,
  )
  if (row === undefined) throw new Error('no such town')
  const command = {
    commandId: uuidv7() as CommandId,
    occurredAt: instantOf(Date.UTC(2025, 4, 1, 3)),
    areas: [{ ...row, areaId: '371502108', kind: 'town', parentId: '371502', managedById: 'z:jingkai', place: null }],
  }
  const [refused] = await perform(city, [{ action: areasActions.register, command }], inspectorOf('371500'))
  expect(refused).toMatchObject({ ok: false, code: 'auth.not-allowed' })
  const again = { ...command, commandId: uuidv7() }
  const [done] = await perform(city, [{ action: areasActions.register, command: again }], system)
  expect(done).toEqual({ ok: true, view: { added: 0, changed: 1 } })
  expect((await city.areas()).below('z:jingkai' as AreaId).has('371502108' as AreaId)).toBe(true)
})
