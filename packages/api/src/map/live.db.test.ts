import { type TestCity, testCity } from '@huhang/actions/testing'
import type { Actor, AreaId, PersonActor, PersonId, Role } from '@huhang/contract'
import { instantOf } from '@huhang/contract'
import type { LiveFrame } from '@huhang/contract/map'
import {
  commit,
  type EventRow,
  insert,
  lastPosition,
  runSequencer,
  type Sequencer,
  sql,
  update,
  type Write,
} from '@huhang/db/stores'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { followLive } from './live'
import { mostStreams } from './live-feed'

let city: TestCity
let sequencer: Sequencer
const stop = new AbortController()
const enterpriseId = uuidv7()
const premisesId = uuidv7()
const place = { lat: 36.45, lng: 115.98 }
const cell = '631376675039104511'

const area = (id: string, parentId: string | null, kind: string) =>
  insert('area', { id, kind, name: id, pinyin: id, parentId })

beforeAll(async () => {
  city = await testCity()
  sequencer = runSequencer(city.pool, stop.signal)
  const enterprise = insert('enterprise', {
    id: enterpriseId,
    name: '示例铝业',
    nameKey: '示例铝业',
    pinyin: 'shi li',
    initials: 'sl',
    uscc: '91371500MA3ABCDE1H',
    areaId: '371502',
    industry: 'C',
    riskColour: 'red',
    creditGrade: 'A',
  })
  const premises = insert('premises', {
    id: premisesId,
    enterpriseId,
    name: '一厂',
    address: '路1号',
    areaId: '371502',
    ...place,
    cell,
    riskColour: 'red',
  })
  await commit(
    city.db,
    [area('371500', null, 'city'), area('371502', '371500', 'county'), area('371503', '371500', 'county')],
    [],
    [],
  )
  await commit(city.db, [enterprise], [], [])
  await commit(city.db, [premises], [], [])
})
afterAll(async () => {
  stop.abort()
  await sequencer.stopped
  await city.close()
})

const eventOf = (id: string, type: EventRow['type']): EventRow => ({
  id: uuidv7(),
  type,
  subjectKind: 'hazard',
  subjectId: id,
  areaId: '371502',
  actorId: null,
  actorName: 'test',
  commandId: uuidv7(),
  occurredAt: instantOf(Date.UTC(2025, 4, 1)),
  deviceAt: null,
  payload: { enterpriseId },
})

async function say(writes: Write[], events: EventRow[]): Promise<void> {
  await commit(city.db, writes, events, [])
  sequencer.poke()
}

async function report(): Promise<string> {
  const id = uuidv7()
  const hazard = insert('hazard', {
    id,
    premisesId,
    enterpriseId,
    areaId: '371502',
    ...place,
    cell,
    source: 'routine',
    description: '通道堵塞',
    spot: '东侧',
    category: 'environment',
    grade: 'major',
    status: 'found',
    foundAt: '2025-05-01T00:00:00Z',
    foundOn: '2025-05-01',
  })
  await say([hazard], [eventOf(id, 'hazard.reported')])
  return id
}

const person = (role: Role, areaId: string, enterprises: string[] = []): Actor => ({
  kind: 'person',
  personId: uuidv7() as PersonId,
  grants: [{ role, areaId: areaId as AreaId }],
  enterpriseIds: enterprises as never,
})

/** Follows until `count` changes have come; returns the frames and the id to go on from. */
async function follow(actor: Actor, from: string | null, count: number, of: 'changes' | 'touched' = 'changes') {
  const ended = new AbortController()
  const frames: LiveFrame[] = []
  let last = from
  let seen = 0
  for await (const [id, frame] of followLive(city, actor, from, ended.signal, () => 'x')) {
    last = id
    frames.push(frame)
    seen += frame[of].length
    if (seen >= count) break
  }
  ended.abort()
  return {
    frames,
    last,
    changes: frames.flatMap((frame) => frame.changes),
    touched: frames.flatMap((frame) => frame.touched),
  }
}

const soon = () => new Promise((resolve) => setTimeout(resolve, 150))

test('what one does is on the other’s map within a second, with its state and name', async () => {
  const seen = follow(person('dispatcher', '371500'), null, 1)
  await soon()
  const at = performance.now()
  const id = await report()
  const { changes } = await seen
  expect(performance.now() - at).toBeLessThan(1000)
  expect(changes).toMatchObject([
    { layer: 'hazards', id, point: { tint: 'found', isMajor: true, label: '示例铝业 · 通道堵塞', place } },
  ])
})

test('after a lost connection nothing is missed and nothing comes twice', async () => {
  const manager = person('manager', '371500')
  const first = follow(manager, null, 1)
  await soon()
  const a = await report()
  const { last } = await first
  const b = await report()
  const c = await report()
  await say([update('hazard', { id: b }, null, { status: 'verified' })], [eventOf(b, 'hazard.fix-verified')])
  while ((await lastPosition(city.db)) < Number(last) + 3) await soon()
  const { frames, changes } = await follow(manager, last, 2)
  expect(frames[0]).toMatchObject({ reset: false })
  expect(changes.map(({ id }) => id).sort()).toEqual([b, c].sort())
  expect(changes.find(({ id }) => id === b)?.point?.tint).toBe('verified')
  expect(changes.some(({ id }) => id === a)).toBe(false)
})

test('someone of another county hears nothing of it, a company contact of their own enterprise does', async () => {
  const elsewhere = person('inspector', '371503')
  const contact = person('company-contact', '371502', [enterpriseId])
  const own = follow(contact, null, 1, 'touched')
  const ended = new AbortController()
  const heard: LiveFrame[] = []
  const deaf = (async () => {
    for await (const [, frame] of followLive(city, elsewhere, null, ended.signal, () => 'x')) heard.push(frame)
  })()
  await soon()
  const id = await report()
  const { touched, changes } = await own
  await soon()
  ended.abort()
  await deaf
  expect(touched).toEqual([{ type: 'hazard.reported', subjectKind: 'hazard', subjectId: id }])
  expect(changes).toEqual([])
  expect(heard.flatMap((frame) => [...frame.changes, ...frame.touched])).toEqual([])
})

test('of a file on its way hears whoever sends it, and nobody else who sees the area', async () => {
  const sender = person('inspector', '371502')
  const { personId } = sender as PersonActor
  const other = follow(person('manager', '371500'), null, 1, 'touched')
  const own = follow(sender, null, 1, 'touched')
  await soon()
  const fileId = uuidv7()
  const announced = { ...eventOf(fileId, 'file.announced'), subjectKind: 'file', actorId: personId, payload: {} }
  await say([], [announced])
  const touched = { type: 'file.announced', subjectKind: 'file', subjectId: fileId }
  expect((await own).touched).toEqual([touched])
  await report()
  expect((await other).touched.map(({ type }) => type)).toEqual(['hazard.reported'])
})

test('whoever was away for longer than the feed tells is asked to look anew', async () => {
  await city.db.rows(sql`INSERT INTO "event" ("id", "type", "subjectKind", "subjectId", "commandId", "occurredAt", "payload")
    SELECT gen_random_uuid(), 'file.added', 'file', 'x', gen_random_uuid(), now(), '{}' FROM generate_series(1, 5100)`)
  const before = await lastPosition(city.db)
  sequencer.poke()
  while ((await lastPosition(city.db)) < before + 5100) await soon()
  const { frames } = await follow(person('manager', '371500'), '1', 0)
  expect(frames[0]).toMatchObject({ reset: true })
})

test('one account may not open streams without end, and takes nothing from another', async () => {
  const greedy = person('manager', '371500')
  const ended = new AbortController()
  const open = (actor: Actor) => followLive(city, actor, null, ended.signal, () => 'x')
  const streams = Array.from({ length: mostStreams }, () => open(greedy))
  await Promise.all(streams.map((stream) => stream.next()))
  await expect(open(greedy).next()).rejects.toMatchObject({ code: 'system.busy' })
  expect((await follow(person('manager', '371500'), null, 0)).frames).toHaveLength(1)
  await streams[0]?.return(undefined)
  expect((await follow(greedy, null, 0)).frames).toHaveLength(1)
  ended.abort()
  await Promise.all(streams.map((stream) => stream.return(undefined)))
})
