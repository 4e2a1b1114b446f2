import { type Actor, command, fail, type Instant, instantOf, type PersonId } from '@huhang/contract'
import { connect, findReceipts, insert, type Pool, sql, update } from '@huhang/db/stores'
import { type TestDatabase, testDatabase } from '@huhang/db/testing'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { memoryPorts } from '../testing/memory-ports'
import { defineAction } from './action'
import type { City } from './city'
import { type Performed, perform } from './perform'

let database: TestDatabase
let pool: Pool
let city: City
const now = instantOf(Date.UTC(2025, 4, 1, 4))

beforeAll(async () => {
  database = await testDatabase()
  pool = connect(database.url, database.schema, 20)
  city = {
    db: pool,
    ports: memoryPorts(),
    zone: 'Asia/Shanghai',
    now: () => now,
    areas: async () => ({ root: '371500' as never, below: () => new Set() }),
    forgetAreas: () => undefined,
    setting: async (_key, otherwise) => otherwise,
    committed: () => undefined,
  }
})
afterAll(async () => {
  await pool.close()
  await database.drop()
})

const Count = command({ key: z.string(), by: z.number().int() })
type Count = z.infer<typeof Count>

/** A counter in the settings table: the smallest thing that can be lost, doubled or raced for. */
const count = defineAction({
  name: 'areas.register',
  command: Count,
  view: z.object({ value: z.number() }),
  subjects: ({ key }: Count) => [key],
  async load(on, commands) {
    const rows = await on.db.rows<{ id: string; name: string; lat: number | null }>(
      sql`SELECT "id", "name", "lat" FROM "area" WHERE "id" = ANY(${commands.map(({ key }) => key)})`,
    )
    const byKey = new Map(rows.map((row) => [row.id, row]))
    return ({ key }) => byKey.get(key)
  },
  reach: () => ({ areaId: null }),
  decide(row, { key, by }) {
    if (by < 0) fail('record.not-found', { subject: 'counter' })
    const value = (row?.lat ?? 0) + by
    const write = row
      ? update('area', { id: key, lat: row.lat }, null, { name: String(value) })
      : insert('area', { id: key, kind: 'town', name: key, pinyin: key, lat: value })
    return { view: { value }, writes: [write], events: [] }
  },
})

const system: Actor = { kind: 'system', name: 'test' }
const person: Actor = { kind: 'person', personId: uuidv7() as PersonId, grants: [], enterpriseIds: [] }
const say = (key: string, by = 1, commandId = uuidv7(), occurredAt: Instant = now): Performed => ({
  action: count,
  command: { commandId, occurredAt, key, by },
})
const areas = async (key: string) => pool.rows(sql`SELECT 1 FROM "area" WHERE "id" = ${key}`)

test('the same command sent twice is one record and gives the first answer again', async () => {
  const once = say('twice')
  const [first] = await perform(city, [once], system)
  const [second] = await perform(city, [once], system)
  expect(second).toEqual(first)
  expect(await areas('twice')).toHaveLength(1)
})

test('sixteen copies of one command at the same moment are one record, and all get the same answer', async () => {
  const once = say('sixteen')
  const outcomes = await Promise.all(Array.from({ length: 16 }, () => perform(city, [once], system)))
  expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1)
  expect(outcomes[0]?.[0]?.ok).toBe(true)
})

test('the same id with other content, or from someone else, is refused and shows nothing', async () => {
  const id = uuidv7()
  await perform(city, [say('mine', 1, id)], system)
  const [other] = await perform(city, [say('mine', 2, id)], system)
  expect(other).toEqual({ ok: false, code: 'command.reused', details: {} })
  const [stranger] = await perform(city, [say('mine', 1, id)], { kind: 'system', name: 'stranger' })
  expect(stranger).toEqual({ ok: false, code: 'command.reused', details: {} })
})

test('a refusal is final: it is stored with its event and answered the same again', async () => {
  const refusedOne = say('refused', -1)
  const [first] = await perform(city, [refusedOne], system)
  expect(first).toMatchObject({ ok: false, code: 'record.not-found' })
  const id = (refusedOne.command as { commandId: string }).commandId
  expect((await findReceipts(pool, [id])).get(id)?.outcome).toBe('refused')
  const events = await pool.rows<{ type: string }>(sql`SELECT "type" FROM "event" WHERE "commandId" = ${id}::uuid`)
  expect(events.map(({ type }) => type)).toEqual(['command.refused'])
  expect(await perform(city, [refusedOne], system)).toEqual([first])
})

test('in a long list a bad command is set apart and the rest goes on, in the order of the list', async () => {
  const list = Array.from({ length: 1203 }, (_, index) => say(`list-${index}`, index === 700 ? -1 : 1))
  const outcomes = await perform(city, list, system)
  expect(outcomes.map((outcome) => outcome.ok)).toEqual(list.map((_, index) => index !== 700))
})

test('a command of no role is refused; one older than allowed is refused with its limit', async () => {
  const [outcome] = await perform(city, [say('nobody')], person)
  expect(outcome).toMatchObject({ ok: false, code: 'auth.not-allowed' })
  const administrator: Actor = { ...person, grants: [{ role: 'administrator', areaId: '371500' as never }] }
  const [late] = await perform(city, [say('late', 1, uuidv7(), instantOf(Date.UTC(2025, 2, 1)))], administrator)
  expect(late).toMatchObject({ ok: false, code: 'time.too-old', details: { maxDays: 30 } })
})

test('a guarded change whose row moved on undoes the whole statement', async () => {
  await perform(city, [say('guarded', 5)], system)
  const { commit } = await import('@huhang/db/stores')
  const lost = update('area', { id: 'guarded', lat: 4 }, null, { name: 'lost' })
  await expect(
    commit(pool, [insert('area', { id: 'beside', kind: 'town', name: 'x', pinyin: 'x' }), lost], [], []),
  ).rejects.toThrow('expected 1 rows')
  expect(await areas('beside')).toHaveLength(0)
})
