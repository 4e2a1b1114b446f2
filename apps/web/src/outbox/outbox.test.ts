import 'fake-indexeddb/auto'
import type { MeView } from '@huhang/contract'
import type { Named } from '@huhang/domain/fieldwork'
import { uuidv7 } from 'uuidv7'
import { beforeEach, expect, test, vi } from 'vitest'
import { closePerson, device, isDeviceFull, keepPerson, type Vault, vaultOf } from '../device'
import { type Said, saidPlace } from './entry'
import { giveUp, keep } from './keep'
import { sendWaiting } from './sender'
import { fullDevice } from './testing/full-device'
import { refused, smallServer } from './testing/small-server'

const personId = '018f0000-0000-7000-8000-000000000001'
let vault: Vault
let server: ReturnType<typeof smallServer>
let now = 0
const send = () => sendWaiting({ send: server.send, now: () => now }, personId)

beforeEach(async () => {
  fullDevice.empty()
  await Promise.all(device.tables.map((table) => table.clear()))
  const key = btoa(String.fromCharCode(...new Uint8Array(32)))
  await keepPerson({ personId, name: '王守安' } as unknown as MeView, async () => ({ key, wrapped: 'sealed' }), 0)
  vault = (await vaultOf(personId)) as Vault
  server = smallServer()
  now = 0
})

const fields = () => ({ commandId: uuidv7(), occurredAt: '2025-05-01T01:00:00.000Z' })
async function say(name: Named['name'], content: object, replaces?: string): Promise<string> {
  const command = { ...fields(), ...content }
  await keep(vault, { name, command, title: '演示', replaces } as never)
  return command.commandId
}
const report = (id: string, description = '通道堆物') =>
  say('hazards.report', { premisesId: uuidv7(), hazard: { id, description } })
const correct = (hazardId: string, note: string, revision = 1, replaces?: string) =>
  say('hazards.correctOnSpot', { hazardId, revision, note, photos: [uuidv7()] }, replaces)
const states = async () => (await device.entries.orderBy('seq').toArray()).map(({ state }) => state)
const rowOf = async (id: string) => device.entries.where('id').equals(id).first()

test('what was said about one hazard arrives in its order, each once, though every reply is lost at first', async () => {
  const hazardId = uuidv7()
  const said = [await report(hazardId), await correct(hazardId, '已清理'), await correct(hazardId, '已划线')]
  server.lose = 'reply'
  expect(await send()).toBe('no-answer')
  expect(await states()).toEqual(['waiting', 'waiting', 'waiting'])
  server.lose = null
  expect(await send()).toBe('sent')
  expect(server.performed).toEqual(said)
  expect(server.hazards.get(hazardId)).toMatchObject({ words: '已划线', revision: 3 })
  expect(await states()).toEqual(['accepted', 'accepted', 'accepted'])
})

test('one refused command is kept with its code; what is based on it waits with it, the rest goes on', async () => {
  const [bad, good] = [uuidv7(), uuidv7()]
  server.rule = (_name, { hazard }) =>
    (hazard as { id?: string } | undefined)?.id === bad ? refused('hazard.clause-unknown', { clauseId: 'x' }) : null
  const first = await report(bad)
  await correct(bad, '已清理')
  await report(good)
  expect(await send()).toBe('left')
  expect(await states()).toEqual(['refused', 'waiting', 'accepted'])
  expect((await rowOf(first))?.code).toBe('hazard.clause-unknown')
  expect([...server.hazards.keys()]).toEqual([good])
})

test('the corrected copy takes the place of the refused one, and what waited for that follows it', async () => {
  const hazardId = uuidv7()
  server.rule = (_name, { hazard }) =>
    (hazard as { description?: string } | undefined)?.description === 'bad' ? refused('input.invalid') : null
  const first = await report(hazardId, 'bad')
  await correct(hazardId, '已清理')
  await send()
  await say('hazards.report', { premisesId: uuidv7(), hazard: { id: hazardId, description: '通道堆物' } }, first)
  expect(await send()).toBe('sent')
  expect(await states()).toEqual(['accepted', 'accepted'])
  expect(server.hazards.get(hazardId)).toMatchObject({ words: '已清理', revision: 2 })
})

test('another record takes no place of a refused one, which stays with what follows it', async () => {
  const hazardId = uuidv7()
  server.rule = (_name, { hazard }) =>
    (hazard as { description?: string } | undefined)?.description === 'bad' ? refused('input.invalid') : null
  const first = await report(hazardId, 'bad')
  const follower = await correct(hazardId, '已清理')
  await send()
  await say('hazards.report', { premisesId: uuidv7(), hazard: { id: uuidv7(), description: '另一处' } }, first)
  await correct(hazardId, '别的动作', 1, first)
  expect(await states()).toEqual(['refused', 'waiting', 'waiting', 'waiting'])
  expect(await rowOf(first)).toMatchObject({ state: 'refused', code: 'input.invalid' })
  expect((await rowOf(follower))?.after).toEqual([first])
})

test('what another window said again meanwhile is not taken the place of', async () => {
  const hazardId = uuidv7()
  server.rule = () => refused('input.invalid')
  const first = await report(hazardId, 'bad')
  await send()
  // The other window's copy waits already when this one's is about to be written.
  const transaction = device.transaction.bind(device) as (...all: unknown[]) => never
  vi.spyOn(device, 'transaction').mockImplementationOnce((...all: unknown[]) => {
    const elsewhere = device.entries.where('id').equals(first).modify({ state: 'waiting' })
    return elsewhere.then(() => transaction(...all)) as never
  })
  await say('hazards.report', { premisesId: uuidv7(), hazard: { id: hazardId, description: '通道堆物' } }, first)
  expect(await states()).toEqual(['waiting', 'waiting'])
  expect((await rowOf(first))?.state).toBe('waiting')
})

test('a hazard changed meanwhile is said with what it is now; the copy on that is accepted, and its follower too', async () => {
  const hazardId = uuidv7()
  server.hazards.set(hazardId, { id: hazardId, revision: 4, words: 'theirs' })
  const mine = await correct(hazardId, 'mine', 3)
  const follower = await correct(hazardId, 'later', 3)
  await send()
  expect(await states()).toEqual(['changed', 'waiting'])
  await correct(hazardId, 'mine', 4, mine)
  // Foreseen on the older revision: it follows the copy that was accepted.
  await send()
  expect(await states()).toEqual(['accepted', 'accepted'])
  expect(server.hazards.get(hazardId)).toMatchObject({ words: 'later', revision: 6 })
  expect((await rowOf(follower))?.state).toBe('accepted')
})

test('said on a screen that was drawn before one’s own last change had gone: nobody else changed anything', async () => {
  const hazardId = uuidv7()
  server.hazards.set(hazardId, { id: hazardId, revision: 3, words: 'theirs' })
  await correct(hazardId, 'first', 3)
  await send()
  await correct(hazardId, 'second', 3)
  expect(await send()).toBe('sent')
  expect(server.hazards.get(hazardId)).toMatchObject({ words: 'second', revision: 5 })
})

test('a corrected copy moves what follows it on its own hazards only', async () => {
  const [one, other] = [uuidv7(), uuidv7()]
  const order = (revision: number) =>
    say('hazards.issueOrder', { orderId: uuidv7(), items: [one, other].map((hazardId) => ({ hazardId, revision })) })
  server.rule = (_name, { hazard }) =>
    (hazard as { description?: string } | undefined)?.description === 'bad' ? refused('input.invalid') : null
  await report(other)
  const first = await report(one, 'bad')
  await order(1)
  await correct(other, '已清理')
  await order(1)
  expect(await send()).toBe('left')
  await say('hazards.report', { premisesId: uuidv7(), hazard: { id: one, description: '通道堆物' } }, first)
  expect(await send()).toBe('sent')
  expect(server.hazards.get(other)).toMatchObject({ revision: 4 })
})

test('what was based on a command that was given up goes by itself, and is judged by itself', async () => {
  const hazardId = uuidv7()
  server.hazards.set(hazardId, { id: hazardId, revision: 4, words: 'theirs' })
  const mine = await correct(hazardId, 'mine', 3)
  const later = await correct(hazardId, 'later', 3)
  await send()
  await giveUp(vault, mine)
  expect(await states()).toEqual(['dropped', 'waiting'])
  await send()
  // It was said on what the first had been said on, and has not seen theirs either.
  expect(await rowOf(later)).toMatchObject({ state: 'changed' })
  expect(server.hazards.get(hazardId)).toMatchObject({ words: 'theirs' })
})

test('nothing takes the place of a command that waits: it may be on the server already', async () => {
  const hazardId = uuidv7()
  const first = await report(hazardId)
  await correct(hazardId, '已清理', 1, first)
  expect(await states()).toEqual(['waiting', 'waiting'])
})

test('a push that is too large as a whole goes in halves', async () => {
  for (let count = 0; count < 9; count++) await report(uuidv7())
  server.mostCommands = 2
  expect(await send()).toBe('sent')
  expect(server.performed).toHaveLength(9)
})

test('a command that fails by a defect of ours is tried again later and holds up nobody', async () => {
  const bad = uuidv7()
  let broken = true
  server.rule = (_name, { hazard }) =>
    broken && (hazard as { id: string }).id === bad ? refused('system.failed', { id: '1' }) : null
  await report(bad)
  await report(uuidv7())
  expect(await send()).toBe('left')
  expect(await states()).toEqual(['waiting', 'accepted'])
  broken = false
  now += 60_000
  expect(await send()).toBe('sent')
  expect(await states()).toEqual(['accepted', 'accepted'])
})

test('nobody signed in: everything stays as it is, and goes once they are', async () => {
  await report(uuidv7())
  server.signedIn = false
  expect(await send()).toBe('not-signed-in')
  await closePerson()
  expect(await send()).toBe('not-signed-in')
  expect(await states()).toEqual(['waiting'])
})

test('what lies in the outbox can be read by nobody without the key', async () => {
  const id = await report(uuidv7(), '绝密隐患')
  const row = await rowOf(id)
  const bytes = new TextDecoder().decode(row?.said.bytes)
  expect(bytes).not.toContain('隐患')
  const opened = row && (await vault.open<Said>(row.said, saidPlace(id)))
  expect(opened?.command).toMatchObject({ hazard: { description: '绝密隐患' } })
})

test('what was said and not answered is not given up: the server may have it, and its answer tells', async () => {
  const hazardId = uuidv7()
  const [first, later] = [await report(hazardId), await correct(hazardId, '已清理')]
  server.lose = 'reply'
  await send()
  await giveUp(vault, first)
  expect(await states()).toEqual(['waiting', 'waiting'])
  server.lose = null
  expect(await send()).toBe('sent')
  expect(await states()).toEqual(['accepted', 'accepted'])
  expect(server.performed).toEqual([first, later])
})

test('what was never said, or was not judged, may be given up while it waits', async () => {
  const [unsaid, busy] = [await report(uuidv7()), uuidv7()]
  await giveUp(vault, unsaid)
  server.rule = () => refused('system.busy')
  const unjudged = await report(busy)
  await send()
  await giveUp(vault, unjudged)
  expect(await states()).toEqual(['dropped', 'dropped'])
})

test('somebody’s proxy that answers 400 with a page of its own refuses nothing', async () => {
  await report(uuidv7())
  await report(uuidv7())
  const page = async () => new Response('<h1>Bad Request</h1>', { status: 400 })
  expect(await sendWaiting({ send: page, now: () => now }, personId)).toBe('no-answer')
  expect(await states()).toEqual(['waiting', 'waiting'])
  expect(await send()).toBe('sent')
})

test('a device without room puts down what was answered: what can be fetched again makes way', async () => {
  await report(uuidv7())
  const sealed = await vault.seal({}, 'answer')
  await device.answers.put({ key: 'page', personId, at: 0, sealed })
  fullDevice.fill('answers')
  expect(await send()).toBe('sent')
  expect(await states()).toEqual(['accepted'])
  expect(await device.answers.count()).toBe(0)
  expect(isDeviceFull()).toBe(false)
})

test('where nothing can make way it is known that the device is full, and nothing is lost', async () => {
  const id = await report(uuidv7())
  fullDevice.fill()
  await expect(send()).rejects.toThrow()
  expect(isDeviceFull()).toBe(true)
  fullDevice.empty()
  expect(await send()).toBe('sent')
  expect([server.performed, isDeviceFull()]).toEqual([[id], false])
})
