import type { Actor, AreaId, PersonId, Place, Role } from '@huhang/contract'
import { AskClusters } from '@huhang/contract/map'
import { commit, insert } from '@huhang/db/stores'
import { metresBetween } from '@huhang/geo'
import { cellOf } from '@huhang/geo/cells'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { look } from '../kernel'
import { type TestCity, testCity } from '../testing'
import { clusters } from './clusters'
import { open } from './open'

let city: TestCity
const home = { lat: 36.45, lng: 115.98 }
const elsewhere = { lat: 36.59, lng: 116.24 }
const volunteerId = uuidv7()
const busyId = uuidv7()

const area = (id: string, parentId: string | null) =>
  insert('area', { id, kind: 'county', name: id, pinyin: id, parentId })
const incident = (areaId: string, at: Place, status: string) =>
  insert('incident', {
    id: uuidv7(),
    category: 'missing',
    level: 'II',
    title: `走失 ${areaId}`,
    description: '',
    address: '',
    areaId,
    ...at,
    cell: String(cellOf(at)),
    status,
    channel: 'phone',
    receivedAt: '2025-05-01T00:00:00Z',
  })
const person = (id: string, name: string) => insert('person', { id, name, pinyin: name, areaId: '371502' })
const volunteer = (personId: string, availability: string, availableFrom: string | null) =>
  insert('volunteer', {
    personId,
    areaId: '371502',
    rank: 'member',
    bornOn: '1990-01-01',
    joinedOn: '2020-01-01',
    ...home,
    cell: String(cellOf(home)),
    availability,
    availableFrom,
  })

beforeAll(async () => {
  city = await testCity()
  const laid = [area('371500', null), area('371502', '371500'), area('371503', '371500')]
  await commit(city.db, [...laid, person(volunteerId, '演示甲'), person(busyId, '演示乙')], [], [])
  await commit(
    city.db,
    [
      incident('371502', home, 'operating'),
      incident('371503', elsewhere, 'received'),
      incident('371503', elsewhere, 'closed'),
      volunteer(volunteerId, 'available', null),
      volunteer(busyId, 'off-duty', '2025-01-01T00:00:00Z'),
    ],
    [],
    [],
  )
})
afterAll(() => city.close())

const actor = (role: Role, areaId: string): Actor => ({
  kind: 'person',
  personId: uuidv7() as PersonId,
  grants: [{ role, areaId: areaId as AreaId }],
  enterpriseIds: [],
})
const everything = {
  bounds: { south: 35, west: 115, north: 38, east: 117 },
  zoom: 9,
  layers: ['premises', 'hazards', 'incidents', 'volunteers'],
}
async function ask(who: Actor, more: object = {}) {
  const { layers } = await look(city, clusters, AskClusters.parse({ ...everything, ...more }), who)
  return Object.fromEntries(layers.map((each) => [each.layer, each]))
}

test('MP-3 each role sees the layers whose lists it may see, in its own areas', async () => {
  expect(Object.keys(await ask(actor('inspector', '371500'))).sort()).toEqual(['hazards', 'premises'])
  expect(Object.keys(await ask(actor('team-lead', '371500'))).sort()).toEqual(['incidents', 'volunteers'])
  expect((await ask(actor('dispatcher', '371500'))).incidents?.total).toBe(2)
  const { incidents } = await ask(actor('dispatcher', '371503'))
  expect(incidents?.points.map(({ areaId, label, isMajor }) => [areaId, label, isMajor])).toEqual([
    ['371503', '走失 371503', true],
  ])
  await expect(ask(actor('volunteer', '371500'))).rejects.toThrow('auth.not-allowed')
})

test('MP-3 an area filter never widens what a role may see', async () => {
  expect((await ask(actor('dispatcher', '371503'), { areaId: '371502' })).incidents?.total).toBe(0)
  expect((await ask(actor('dispatcher', '371500'), { areaId: '371502' })).incidents?.total).toBe(1)
})

test('MP-4 what is over is shown only when asked for', async () => {
  expect((await ask(actor('dispatcher', '371500'), { withClosed: true })).incidents?.total).toBe(3)
})

test('MP-5 who may not see personal data sees about where a volunteer lives, and no name', async () => {
  const named = (await ask(actor('dispatcher', '371500'))).volunteers?.points ?? []
  expect(named.map(({ label, place }) => [label, place])).toEqual([
    ['演示甲', home],
    ['演示乙', home],
  ])
  // Off duty until a moment that has passed is back.
  expect(named.map(({ tint }) => tint)).toEqual(['available', 'available'])
  for (const { label, place } of (await ask(actor('manager', '371500'))).volunteers?.points ?? []) {
    expect(label).toBeNull()
    expect(place).not.toEqual(home)
    expect(metresBetween(place, home)).toBeLessThan(600)
  }
})

test('MP-3, MP-5 one thing by its id is seen as far as its layer is', async () => {
  const openAs = (who: Actor) => look(city, open, { layer: 'volunteers', id: volunteerId }, who)
  await expect(openAs(actor('dispatcher', '371500'))).resolves.toMatchObject({ label: '演示甲', place: home })
  await expect(openAs(actor('manager', '371500'))).resolves.toMatchObject({ label: null })
  await expect(openAs(actor('dispatcher', '371503'))).rejects.toThrow('record.not-found')
  await expect(openAs(actor('inspector', '371500'))).rejects.toThrow('record.not-found')
})
