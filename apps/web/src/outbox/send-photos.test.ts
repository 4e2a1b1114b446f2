import 'fake-indexeddb/auto'
import { type CommandId, type FileId, type HazardId, instantOf, type MeView } from '@huhang/contract'
import { uuidv7 } from 'uuidv7'
import { beforeEach, expect, test } from 'vitest'
import { device, type EntryRow, keepPerson, type Vault, vaultOf } from '../device'
import { exportedWhole } from './export'
import { keep } from './keep'
import { announcedHashes, forgetPhoto, keepPhoto } from './keep-photo'
import { sendPhotos } from './send-photos'
import { fullDevice } from './testing/full-device'
import { smallTus } from './testing/small-tus'

const personId = '018f0000-0000-7000-8000-000000000001'
const sha256 = 'ab'.repeat(32)
let vault: Vault
let server: ReturnType<typeof smallTus>
let now = 0
const send = () => sendPhotos({ send: server.send, now: () => now }, personId)

beforeEach(async () => {
  fullDevice.empty()
  await Promise.all(device.tables.map((table) => table.clear()))
  const key = btoa(String.fromCharCode(...new Uint8Array(32)))
  await keepPerson({ personId, name: '王守安' } as unknown as MeView, async () => ({ key, wrapped: 'sealed' }), 0)
  vault = (await vaultOf(personId)) as Vault
  server = smallTus()
  now = Date.now()
})

const picture = (size: number) => new Uint8Array(size).map((_, index) => (index * 7) % 251)

async function take(size = 1000): Promise<FileId> {
  const bytes = picture(size).buffer
  const photo = { bytes, mime: 'image/jpeg', sha256, takenAt: null, place: null, preview: new ArrayBuffer(8) }
  return keepPhoto(vault, 'photo', photo, '照片')
}
/** As the outbox does when the announcement was accepted. */
async function announce(...ids: FileId[]): Promise<void> {
  for (const id of ids) {
    await device.entries.where('id').equals(id).delete()
    server.announced.set(id, (await device.photos.get(id))?.size ?? 0)
  }
}
const state = async (id: FileId) => (await device.photos.get(id))?.state
const rightly = (id: FileId, size: number) =>
  server.kept.get(id)?.whole === true &&
  Buffer.from(picture(size)).equals(server.kept.get(id)?.bytes ?? Buffer.alloc(0))

test('a photo lies sealed on the device, is announced, and follows its announcement', async () => {
  const id = await take()
  const kept = await device.photoBytes.get(id)
  expect(new Uint8Array(kept?.sealed.bytes ?? new ArrayBuffer(0)).slice(0, 8)).not.toEqual(picture(1000).slice(0, 8))
  expect(await device.entries.where('id').equals(id).first()).toMatchObject({ quiet: 1, subjects: [id] })
  expect(await send()).toBe('nothing')
  expect(server.requests, 'nobody asks for an address that was not given out').toBe(0)
  await announce(id)
  expect(await send()).toBe('sent')
  expect(await state(id)).toBe('arrived')
  expect(await device.photoBytes.count(), 'its bytes have left the device').toBe(0)
  expect(await announcedHashes([id])).toEqual(new Map([[id, sha256]]))
})

test('replies are lost, the phone is killed: it goes on from where the server is, and nothing is sent twice over', async () => {
  const size = 3_000_000
  const id = await take(size)
  await announce(id)
  server.cutEvery = 3
  for (let round = 0; round < 12 && (await state(id)) !== 'arrived'; round++) await send()
  expect(await state(id)).toBe('arrived')
  expect(rightly(id, size)).toBe(true)
  expect(server.sentBytes).toBe(size)
})

test('one bad photo is refused by its code and holds up nobody; its bytes stay', async () => {
  const ids = [await take(), await take(), await take()] as const
  await announce(...ids)
  server.refuse.set(ids[0], { status: 422, code: 'file.kind-refused' })
  server.refuse.set(ids[1], { status: 500, code: 'system.failed' })
  await send()
  expect(await device.photos.get(ids[0])).toMatchObject({ state: 'refused', code: 'file.kind-refused' })
  expect(await device.photos.get(ids[1])).toMatchObject({ state: 'waiting', tries: 1 })
  expect(await state(ids[2])).toBe('arrived')
  expect(await device.photoBytes.count()).toBe(2)
  server.refuse.clear()
  const asked = server.requests
  await send()
  expect(server.requests, 'it waits before it is tried again').toBe(asked)
  now += 60_000
  expect(await send()).toBe('sent')
  expect(await state(ids[1])).toBe('arrived')
})

test('without a network nobody is blamed: all go at once when it is back', async () => {
  const ids = [await take(), await take(), await take()]
  await announce(...ids)
  server.isAway = true
  expect(await send()).toBe('no-answer')
  expect(server.requests).toBe(2)
  server.isAway = false
  expect(await send()).toBe('sent')
  for (const id of ids) expect(await state(id)).toBe('arrived')
})

test('a photo that was tampered with on the device is set aside with its code, the others go on', async () => {
  const [bad, good] = [await take(), await take()]
  await announce(bad, good)
  const row = await device.photoBytes.get(bad)
  if (row === undefined) return expect.unreachable('kept')
  const forged = new Uint8Array(row.sealed.bytes)
  forged[5] = (forged[5] ?? 0) ^ 1
  await device.photoBytes.put({ ...row, sealed: { ...row.sealed, bytes: forged.buffer } })
  expect(await send()).toBe('sent')
  expect(await device.photos.get(bad)).toMatchObject({ state: 'refused', code: 'outbox.unreadable' })
  expect(await state(good)).toBe('arrived')
})

test('bytes that arrive spoilt again and again are told in the end, not sent for ever', async () => {
  const id = await take()
  await announce(id)
  server.refuse.set(id, { status: 422, code: 'file.hash-differs' })
  for (let round = 0; round < 10; round++) {
    await send()
    now += 3_600_000
  }
  expect(await device.photos.get(id)).toMatchObject({ state: 'refused', code: 'file.hash-differs' })
  expect(await device.photoBytes.count()).toBe(1)
})

test('a photo taken out of its form is gone with its announcement; one that a command names stays', async () => {
  const [loose, named] = [await take(), await take()]
  const hazard = { id: uuidv7(), description: '通道堆物', photos: [named] }
  const fields = { commandId: uuidv7(), occurredAt: '2025-05-01T01:00:00.000Z', premisesId: personId }
  await keep(vault, { name: 'hazards.report', command: { ...fields, source: 'routine', hazard }, title: '' } as never)
  await forgetPhoto(loose)
  await forgetPhoto(named)
  expect(await device.photos.toCollection().primaryKeys()).toEqual([named])
  expect((await device.entries.toArray()).map(({ name }) => name)).toEqual([
    'inspections.announceFile',
    'hazards.report',
  ])
})

test.each([
  ['a page of somebody’s proxy', () => new Response('<h1>Welcome</h1>', { status: 200 })],
  ['another photo’s arrival', () => Response.json({ arrived: true, originalSha256: 'cd'.repeat(32) })],
  ['a record of what has not arrived', () => Response.json({ arrived: false, originalSha256: sha256 })],
  ['a part taken nowhere', () => new Response(null, { status: 204 })],
])('%s is no word that a photo has arrived: its bytes stay', async (_, answer) => {
  const id = await take()
  await announce(id)
  expect(await sendPhotos({ send: async () => answer(), now: () => now }, personId)).toBe('no-answer')
  expect([await state(id), await device.photoBytes.count()]).toEqual(['waiting', 1])
  expect(await send()).toBe('sent')
  expect(rightly(id, 1000)).toBe(true)
})

test('the phone died after it let the bytes go and before it noted why: the server is asked, and has it', async () => {
  const [there, gone] = [await take(), await take()]
  await announce(there, gone)
  server.kept.set(there, { bytes: picture(1000), whole: true })
  await device.photoBytes.clear()
  await send()
  expect(await state(there)).toBe('arrived')
  expect(await device.photos.get(gone)).toMatchObject({ state: 'refused', code: 'outbox.unreadable' })
})

test('on a device without room photos still leave, and their bytes are what makes room', async () => {
  const size = 1_300_000
  const id = await take(size)
  await announce(id)
  fullDevice.fill('photoBytes')
  expect(await send()).toBe('sent')
  expect(rightly(id, size)).toBe(true)
  expect([await state(id), await device.photoBytes.count()]).toEqual(['arrived', 0])
})

test('a record given away as a file holds its pictures, as far as they are on the device', async () => {
  const [there, here] = [await take(20_000), await take(20_000)]
  await announce(there)
  await send()
  const fields = { commandId: uuidv7() as CommandId, occurredAt: instantOf(now), hazardId: uuidv7() as HazardId }
  const command = { ...fields, revision: 1, note: '', photos: [there, here] }
  await keep(vault, { name: 'hazards.correctOnSpot', command, title: '灭火器过期' })
  const row = (await device.entries.get({ id: fields.commandId })) as EntryRow
  const { photos } = (await exportedWhole(vault, row)) as { photos: { fileId: string; picture: string | null }[] }
  const pictures = new Map(photos.map(({ fileId, picture: shown }) => [fileId, shown]))
  expect(pictures.get(there)).toBeNull()
  const shown = pictures.get(here)?.split('data:image/jpeg;base64,')[1] ?? ''
  expect(Buffer.from(shown, 'base64').equals(Buffer.from(picture(20_000)))).toBe(true)
})
