import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises'
import { connect as connectSocket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateSync, gzipSync } from 'node:zlib'
import { inspectionsActions } from '@huhang/actions/inspections'
import { derivedId, perform, viewOf } from '@huhang/actions/kernel'
import { peopledCity, type TestCity } from '@huhang/actions/testing'
import type { CommandId, FileId } from '@huhang/contract'
import { sql } from '@huhang/db/stores'
import { diskFiles, sharpImages } from '@huhang/outside'
import { actorOf, people, said } from '@huhang/testkit'
import type { FastifyInstance } from 'fastify'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openAccount } from '../open-account'
import { openParts } from '../uploads/parts'
import { openApp } from './testing/open-app'

const inspector = actorOf(people.inspector)
const page = { host: 'localhost:4100', origin: 'http://localhost:4100' }
const password = 'seven sails to windward'
let city: TestCity
let app: FastifyInstance
let folder: string
let cookie = ''
let another = ''

const partsFolder = () => join(folder, 'parts')

async function signIn(username: string): Promise<string> {
  const url = '/api/auth/sign-in/username'
  const { cookies } = await app.inject({ method: 'POST', url, payload: { username, password }, headers: page })
  return cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huhang-uploads-'))
  const peopled = await peopledCity()
  const files = diskFiles(join(folder, 'files'), { keepsOriginals: true })
  city = { ...peopled, ports: { ...peopled.ports, images: sharpImages, files } }
  const admin = actorOf(people.administrator)
  await openAccount(city, admin, { personId: people.inspector.personId, username: 'helmsman', password })
  await openAccount(city, admin, { personId: people.secondInspector.personId, username: 'lookout', password })
  app = await openApp(city, { HUHANG_DATA: folder })
  cookie = await signIn('helmsman')
  another = await signIn('lookout')
})
afterAll(async () => {
  await app.close()
  await city.close()
  await rm(folder, { recursive: true })
})

const chunk = (type: string, content: Buffer) => {
  const body = Buffer.concat([Buffer.from(type), content])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

/** A PNG that says how large it is, and need not be. */
function png(width: number, height: number, rows: Buffer): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** A photo of its own, about 150 kB. */
const photo = (): Buffer => {
  const rows = Array.from({ length: 300 }, () => Buffer.concat([Buffer.from([0]), randomBytes(500)]))
  return png(500, 300, Buffer.concat(rows))
}

async function announce(bytes: Buffer, more: object = {}) {
  const fileId = uuidv7()
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const file = { fileId, kind: 'photo', sha256, bytes: bytes.length, takenAt: null, place: null, ...more }
  const command = { ...said(), commandId: fileId, ...file }
  const outcomes = await perform(city, [{ action: inspectionsActions.announceFile, command }], inspector)
  for (const outcome of outcomes) viewOf(outcome)
  return fileId
}

const tus = { 'tus-resumable': '1.0.0' }
const head = (fileId: string, as = cookie, at = app) =>
  at.inject({ method: 'HEAD', url: `/uploads/${fileId}`, headers: { ...page, ...tus, cookie: as } })
const patch = (fileId: string, bytes: Buffer, offset: number | string, as = cookie, at = app) =>
  at.inject({
    method: 'PATCH',
    url: `/uploads/${fileId}`,
    payload: bytes,
    headers: {
      ...{ ...page, ...tus, cookie: as, 'content-type': 'application/offset+octet-stream' },
      'upload-offset': String(offset),
    },
  })
const offsetOf = async (fileId: string) => Number((await head(fileId)).headers['upload-offset'])
const begun = async () => (await readdir(join(partsFolder(), people.inspector.personId)).catch(() => [])).sort()

test('an announced photo is sent in parts, and the last one answers with what was kept', async () => {
  const bytes = photo()
  const fileId = await announce(bytes, { takenAt: '2025-05-01T02:00:00.000Z' })
  const first = await head(fileId)
  expect(first.headers).toMatchObject({ 'upload-offset': '0', 'upload-length': String(bytes.length) })
  const half = await patch(fileId, bytes.subarray(0, 70_000), 0)
  expect([half.statusCode, half.headers['upload-offset']]).toEqual([204, '70000'])
  expect(await offsetOf(fileId)).toBe(70_000)
  const whole = await patch(fileId, bytes.subarray(70_000), 70_000)
  const view = { fileId, arrived: true, width: 500, height: 300, takenAt: '2025-05-01T02:00:00.000Z' }
  expect(whole.json()).toMatchObject({ ...view, bytes: bytes.length, originalKept: true })
  expect(await begun(), 'nothing of it is left half-way').not.toContain(fileId)
  const shown = await app.inject({ url: `/files/${fileId}?variant=thumbnail`, headers: { ...page, cookie } })
  expect([shown.statusCode, shown.headers['content-type']]).toEqual([200, 'image/jpeg'])
  const original = await app.inject({ url: `/files/${fileId}?variant=original`, headers: { ...page, cookie } })
  expect(original.rawPayload.equals(bytes), 'the untouched bytes are kept where the city wants them').toBe(true)
  // The reply was lost: the phone asks how far it is, and asks for the answer again.
  expect(await offsetOf(fileId)).toBe(bytes.length)
  expect((await patch(fileId, Buffer.alloc(0), bytes.length)).json()).toEqual(whole.json())
})

test('a photo arrives whatever ids a stranger who saw its own has used up', async () => {
  const bytes = photo()
  const fileId = await announce(bytes)
  const taken = { ...said(), commandId: derivedId<CommandId>(fileId, 'arrived'), fileId: uuidv7() as FileId }
  const file = { kind: 'photo' as const, sha256: '0'.repeat(64), bytes: 1, takenAt: null, place: null }
  const burnt = { action: inspectionsActions.announceFile, command: { ...taken, ...file } }
  expect(await perform(city, [burnt], actorOf(people.secondInspector))).toMatchObject([{ ok: true }])
  const answer = await patch(fileId, bytes, 0)
  const originalSha256 = createHash('sha256').update(bytes).digest('hex')
  expect([answer.statusCode, answer.json()]).toMatchObject([200, { fileId, arrived: true, originalSha256 }])
  const shown = await app.inject({ url: `/files/${fileId}`, headers: { ...page, cookie } })
  expect(shown.statusCode).toBe(200)
})

test('bytes are let go only once the record of their arrival stands', async () => {
  const bytes = photo()
  const fileId = await announce(bytes)
  // The row is not told: what was committed is undone behind the door's back.
  await city.db.rows(sql`CREATE FUNCTION huhang_never() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RETURN OLD; END $$`)
  await city.db.rows(
    sql`CREATE TRIGGER never BEFORE UPDATE ON "stored_file" FOR EACH ROW EXECUTE FUNCTION huhang_never()`,
  )
  const busy = await patch(fileId, bytes, 0)
  await city.db.rows(sql`DROP TRIGGER never ON "stored_file"`)
  expect([busy.statusCode, busy.json().code]).toEqual([503, 'system.busy'])
  expect(await offsetOf(fileId), 'nothing need be sent again').toBe(bytes.length)
  expect((await patch(fileId, Buffer.alloc(0), bytes.length)).json()).toMatchObject({ arrived: true })
})

test('a photo that the browser kept is asked for again, and shown only to who may see it now', async () => {
  const bytes = photo()
  const fileId = await announce(bytes)
  await patch(fileId, bytes, 0)
  const look = (as: string, tag: string, variant = 'full') =>
    app.inject({ url: `/files/${fileId}?variant=${variant}`, headers: { ...page, cookie: as, 'if-none-match': tag } })
  const first = await look(cookie, '')
  const tag = String(first.headers.etag)
  expect([first.statusCode, first.headers['cache-control']]).toEqual([200, 'private, no-cache'])
  const again = await look(cookie, `W/${tag}`)
  expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', tag])
  expect((await look(cookie, tag, 'thumbnail')).statusCode).toBe(200)
  expect((await look('', tag)).statusCode).toBe(401)
  expect((await look(another, tag)).json()).toMatchObject({ code: 'record.not-found' })
})

test('until it has arrived it is said to be on its way', async () => {
  const fileId = await announce(photo())
  const shown = await app.inject({ url: `/files/${fileId}`, headers: { ...page, cookie } })
  expect([shown.statusCode, shown.json().code]).toEqual([404, 'file.not-arrived'])
})

test('a phone cut off in the middle, and a server that was killed, go on where they were', async () => {
  const bytes = photo()
  const fileId = await announce(bytes)
  const port = Number(new URL(await app.listen({ port: 0, host: '127.0.0.1' })).port)
  const socket = connectSocket(port, '127.0.0.1')
  const lines = [
    ...[`PATCH /uploads/${fileId} HTTP/1.1`, 'host: localhost:4100', `cookie: ${cookie}`, 'tus-resumable: 1.0.0'],
    ...['content-type: application/offset+octet-stream', 'upload-offset: 0', `content-length: ${bytes.length}`, '', ''],
  ]
  socket.write(lines.join('\r\n'))
  socket.write(bytes.subarray(0, 100_000))
  await expect.poll(() => offsetOf(fileId)).toBeGreaterThan(0)
  socket.destroy()
  const offset = await offsetOf(fileId)
  expect(offset).toBeLessThanOrEqual(100_000)
  const next = await openApp(city, { HUHANG_DATA: folder })
  expect(Number((await head(fileId, cookie, next)).headers['upload-offset'])).toBe(offset)
  expect((await patch(fileId, bytes.subarray(offset), offset, cookie, next)).json()).toMatchObject({ arrived: true })
  await next.close()
})

test('two tabs sending the same photo at once end with one whole photo', async () => {
  const bytes = photo()
  const fileId = await announce(bytes)
  const send = async () => {
    for (let tries = 0; tries < 20; tries++) {
      const offset = await offsetOf(fileId)
      const answer = await patch(fileId, bytes.subarray(offset, offset + 40_000), offset)
      if (answer.statusCode === 200) return answer.json()
    }
  }
  const [one, two] = await Promise.all([send(), send()])
  expect(one).toMatchObject({ arrived: true })
  expect(two).toEqual(one)
})

test('the same photo from two announcements is kept once', async () => {
  const bytes = photo()
  const views = []
  for (const fileId of [await announce(bytes), await announce(bytes)])
    views.push((await patch(fileId, bytes, 0)).json())
  expect(views[0].sha256).toBe(views[1].sha256)
})

test.each<[string, Buffer, string, number]>([
  ['an HTML file', Buffer.from('<!doctype html><script>alert(1)</script>'), 'file.kind-refused', 422],
  ['a zip bomb', gzipSync(Buffer.alloc(20_000_000)), 'file.kind-refused', 422],
  ['a 400-megapixel PNG', png(20_000, 20_000, Buffer.alloc(20_000_000)), 'file.too-many-pixels', 422],
  ['a torn photo', photo().subarray(0, 60_000), 'file.unreadable', 422],
])('%s is refused by a code, and nothing of it stays', async (_name, bytes, code, status) => {
  const fileId = await announce(bytes)
  const answer = await patch(fileId, bytes, 0)
  expect([answer.statusCode, answer.json().code]).toEqual([status, code])
  expect(await begun()).not.toContain(fileId)
  expect((await app.inject({ url: `/files/${fileId}`, headers: { ...page, cookie } })).statusCode).toBe(404)
})

test('IN-22 bytes that differ from the announced hash are not taken in; the right ones still are', async () => {
  const bytes = photo()
  const fileId = await announce(bytes)
  const forged = Buffer.from(bytes)
  forged[1000] = (forged[1000] ?? 0) ^ 1
  expect((await patch(fileId, forged, 0)).json().code).toBe('file.hash-differs')
  expect(await offsetOf(fileId)).toBe(0)
  expect((await patch(fileId, bytes, 0)).json()).toMatchObject({ arrived: true })
})

test('another’s upload is not there', async () => {
  const fileId = await announce(photo())
  for (const answer of [await head(fileId, another), await head(uuidv7()), await head(fileId, '')])
    expect([401, 404]).toContain(answer.statusCode)
  const sent = await patch(fileId, Buffer.from('x'), 0, another)
  expect([sent.statusCode, sent.json().code]).toEqual([404, 'record.not-found'])
})

test('offsets and lengths that lie change nothing', async () => {
  const bytes = photo()
  const fileId = await announce(bytes)
  expect((await patch(fileId, bytes.subarray(5000), 5000)).json().code).toBe('file.offset-differs')
  for (const offset of ['-1', 'x', '1e3', '']) expect((await patch(fileId, bytes, offset)).statusCode).toBe(400)
  expect((await patch(fileId, Buffer.concat([bytes, bytes]), 0)).json().code).toBe('input.too-large')
  expect(await offsetOf(fileId)).toBe(0)
  expect((await patch(fileId, bytes, 0)).json()).toMatchObject({ arrived: true })
})

test('a path for a name, or a file larger than any may be, is refused before anything is written', async () => {
  for (const name of ['..%2f..%2fetc%2fpasswd', '%00', 'a.jpg', `${uuidv7()}.json`])
    expect((await patch(name, Buffer.from('x'), 0)).json().code).toBe('input.invalid')
  await expect(announce(Buffer.from('x'), { bytes: 31 * 1024 * 1024 })).rejects.toMatchObject({ code: 'input.invalid' })
})

test('a device that never finishes keeps twenty files begun at most, the last ones', async () => {
  const bytes = photo()
  const ids: string[] = []
  for (let count = 0; count < 24; count++) {
    const fileId = await announce(bytes)
    ids.push(fileId)
    await patch(fileId, bytes.subarray(0, 10), 0)
    await utimes(
      join(partsFolder(), people.inspector.personId, fileId),
      new Date(),
      new Date(Date.now() - 60_000 + count),
    )
  }
  const left = await begun()
  expect(left).toHaveLength(20)
  expect(left).toEqual(expect.arrayContaining(ids.slice(-19)))
  expect(await offsetOf(ids[0] ?? ''), 'what had to make room is sent anew').toBe(0)
})

test('what nobody added to for days is swept away, and nothing else', async () => {
  const [old, young] = [await announce(photo()), await announce(photo())]
  for (const fileId of [old, young]) await patch(fileId, Buffer.from('x'), 0)
  const long = new Date(Date.now() - 8 * 86_400_000)
  await utimes(join(partsFolder(), people.inspector.personId, old), long, long)
  const parts = openParts(partsFolder())
  expect(await parts.sweep(new Date(Date.now() - 7 * 86_400_000))).toBe(1)
  expect(await begun()).not.toContain(old)
  expect(await begun()).toContain(young)
  expect(await openParts(join(folder, 'never-used')).sweep(new Date())).toBe(0)
})
