import 'fake-indexeddb/auto'
import type { MeView } from '@huhang/contract'
import { uuidv7 } from 'uuidv7'
import { beforeEach, expect, test } from 'vitest'
import { device, type EntryRow, keepPerson, type Vault, vaultOf } from '../device'
import { keep } from './keep'
import { sendWaiting } from './sender'
import { refused, smallServer } from './testing/small-server'

const [wang, li] = ['018f0000-0000-7000-8000-000000000001', '018f0000-0000-7000-8000-000000000002']
const keys = { [wang]: new Uint8Array(32), [li]: new Uint8Array(32).fill(1) }
let vault: Vault
let server: ReturnType<typeof smallServer>
let now = 0

async function signIn(personId: string): Promise<Vault> {
  const key = btoa(String.fromCharCode(...(keys[personId] ?? [])))
  await keepPerson({ personId, name: personId } as unknown as MeView, async () => ({ key, wrapped: personId }), 0)
  return (await vaultOf(personId)) as Vault
}

beforeEach(async () => {
  await Promise.all(device.tables.map((table) => table.clear()))
  vault = await signIn(wang)
  server = smallServer()
  server.rule = (name) => (name.startsWith('hazards.') ? null : refused('input.invalid'))
})

async function say(name: string, content: object): Promise<string> {
  const command = { commandId: uuidv7(), occurredAt: '2025-05-01T01:00:00.000Z', ...content }
  await keep(vault, { name, command, title: '演示' } as never)
  return command.commandId
}
const report = (id: string = uuidv7()) =>
  say('hazards.report', { premisesId: uuidv7(), hazard: { id, description: '通道堆物' } })
const correct = (hazardId: string) =>
  say('hazards.correctOnSpot', { hazardId, revision: 1, note: '已清理', photos: [uuidv7()] })
const rowOf = async (id: string) => (await device.entries.where('id').equals(id).first()) as EntryRow
const edit = async (id: string, change: (row: EntryRow) => Partial<EntryRow>) => {
  const row = await rowOf(id)
  await device.entries.update(row.seq as number, change(row))
}
const send = (personId = wang) => {
  now += 3_600_000
  return sendWaiting({ send: server.send, now: () => now }, personId)
}
const endOf = async (id: string) => (({ state, code }) => [state, code])(await rowOf(id))

type Edit = [what: string, change: (row: EntryRow, other: EntryRow) => Partial<EntryRow>]
const broken: Edit[] = [
  ['bytes cut short', ({ said }) => ({ said: { ...said, bytes: said.bytes.slice(1) } })],
  ['bytes of another row', (_row, { said }) => ({ said })],
  ['no bytes', ({ said }) => ({ said: { ...said, bytes: new ArrayBuffer(0) } })],
  ['another vector', ({ said }) => ({ said: { ...said, iv: new Uint8Array(12) } })],
]

test.each(broken)(
  '%s: it is set aside with a code, what is said of the same hazard and the rest go on',
  async (_what, change) => {
    const hazardId = uuidv7()
    const [bad, other] = [await report(hazardId), await report()]
    const row = await rowOf(other)
    await edit(bad, (mine) => change(mine, row))
    const later = await correct(hazardId)
    await send()
    expect(await endOf(bad)).toEqual(['refused', 'outbox.unreadable'])
    expect(await endOf(other)).toEqual(['accepted', null])
    // It waits for the one that needs the person, and still can be said.
    expect((await endOf(later))[0]).toBe('waiting')
  },
)

test('another verb than was said: refused by itself, the rest goes on', async () => {
  const [bad, other] = [await report(), await report()]
  await edit(bad, () => ({ name: 'access.registerPerson' }))
  await send()
  expect(await endOf(bad)).toEqual(['refused', 'input.invalid'])
  expect(await endOf(other)).toEqual(['accepted', null])
})

test.each<Edit>([
  ['of nothing that is here', () => ({ after: [uuidv7()] })],
  ['of itself', ({ id }) => ({ after: [id] })],
  ['of what was said later', (_row, { id }) => ({ after: [id] })],
])('made to come after %s: it does not wait for ever', async (_what, change) => {
  const [bad, other] = [await report(), await report()]
  const row = await rowOf(other)
  await edit(bad, (mine) => change(mine, row))
  await edit(other, () => ({ after: [bad] }))
  expect(await send()).toBe('sent')
  expect(server.performed).toEqual([bad, other])
})

test('order and subjects taken away: the server judges what comes too early, and it is kept', async () => {
  const hazardId = uuidv7()
  server.rule = (name) => (name === 'hazards.report' ? refused('hazard.clause-unknown') : null)
  const [first, early] = [await report(hazardId), await correct(hazardId)]
  await edit(early, () => ({ after: [], subjects: [] }))
  await send()
  expect(await endOf(first)).toEqual(['refused', 'hazard.clause-unknown'])
  expect(await endOf(early)).toEqual(['refused', 'record.not-found'])
})

test('an accepted one made to wait again is answered as before and done once', async () => {
  const id = await report()
  await send()
  await edit(id, () => ({ state: 'waiting' }))
  await send()
  expect(await endOf(id)).toEqual(['accepted', null])
  expect(server.performed).toEqual([id])
})

test('one put under another person’s name is neither read nor sent by them', async () => {
  const [moved, mine] = [await report(), await report()]
  await edit(moved, () => ({ personId: li }))
  await signIn(li)
  await send(li)
  expect(await endOf(moved)).toEqual(['refused', 'outbox.unreadable'])
  expect(server.performed).toEqual([])
  await signIn(wang)
  await send()
  expect(server.performed).toEqual([mine])
})

test('a shape that this version does not know stays as it is and holds up nobody', async () => {
  const [later, mine] = [await report(), await report()]
  await edit(later, () => ({ format: 99 }))
  expect(await send()).toBe('left')
  expect((await endOf(later))[0]).toBe('waiting')
  expect(server.performed).toEqual([mine])
})
