import { sql } from '@huhang/db/stores'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { registerCity } from '../areas'
import { look } from '../kernel'
import { personOf, rescueIn, type TestCity, testCity } from '../testing'
import { volunteersReads as reads, volunteersActions as said } from './index'

let city: TestCity
let rescue: ReturnType<typeof rescueIn>
const lead = personOf('team-lead')

beforeAll(async () => {
  city = await testCity()
  await registerCity(city, { kind: 'system', name: 'test' })
  rescue = rescueIn(city)
})
afterAll(() => city.close())

test('a volunteer’s page shows skills and insurance; the phone in clear to those who lead, masked to a manager', async () => {
  const personId = await rescue.volunteer({ name: '林向前', skills: ['water', 'boat'] })
  const page = await look(city, reads.open, { personId }, lead)
  expect(page).toMatchObject({ name: '林向前', phone: '13800000000', skills: ['boat', 'water'], revision: 1 })
  expect(page.insurances).toHaveLength(1)
  expect((await look(city, reads.open, { personId }, personOf('manager'))).phone).toBe('138****0000')
})

test('another county’s roster and people do not exist for a team lead from elsewhere', async () => {
  const personId = await rescue.volunteer()
  const elsewhere = personOf('team-lead', '371521')
  await expect(look(city, reads.open, { personId }, elsewhere)).rejects.toMatchObject({ code: 'record.not-found' })
  expect((await look(city, reads.list, { limit: 50 }, elsewhere)).rows).toEqual([])
})

test('a volunteer goes off duty for themselves, and for nobody else', async () => {
  const [me, other] = [await rescue.volunteer(), await rescue.volunteer()]
  const asMe = personOf('volunteer', '371502', me)
  const off = { availability: 'off-duty', availableFrom: null }
  expect((await rescue.say(said.setAvailability, { personId: me, ...off }, asMe)).ok).toBe(true)
  expect(await rescue.say(said.setAvailability, { personId: other, ...off }, asMe)).toMatchObject({
    code: 'record.not-found',
  })
})

test('VO-1 an edit with an unknown rank or on an older state is refused', async () => {
  const personId = await rescue.volunteer()
  const { revision, areaId, place, teamId, rank, left } = await look(city, reads.open, { personId }, lead)
  const command = { personId, revision, areaId, place, teamId, left }
  expect(await rescue.say(said.edit, { ...command, rank: 'general' }, lead)).toMatchObject({
    code: 'volunteer.rank-unknown',
  })
  expect((await rescue.say(said.edit, { ...command, rank: 'captain' }, lead)).ok).toBe(true)
  expect(await rescue.say(said.edit, { ...command, rank }, lead)).toMatchObject({ code: 'record.changed' })
})

test('VO-1 a city’s own ladder is what is offered and what is taken', async () => {
  const personId = await rescue.volunteer()
  const { revision, areaId, place, teamId, left } = await look(city, reads.open, { personId }, lead)
  await city.db.rows(sql`INSERT INTO "setting" ("key", "value") VALUES ('volunteers.ranks', '["recruit", "veteran"]')`)
  const [lowest] = await look(city, reads.ranks, {}, lead)
  expect(lowest).toBe('recruit')
  const command = { personId, revision, areaId, place, teamId, left, rank: lowest }
  expect((await rescue.say(said.edit, command, lead)).ok).toBe(true)
})

test('the roster is paged without gap or double', async () => {
  const all = await look(city, reads.list, { limit: 100 }, lead)
  const first = await look(city, reads.list, { limit: 2 }, lead)
  const second = await look(city, reads.list, { limit: 100, ...(first.next ? { after: first.next } : {}) }, lead)
  expect([...first.rows, ...second.rows]).toEqual(all.rows)
})
