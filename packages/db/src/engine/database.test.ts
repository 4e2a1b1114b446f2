import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { resolveDatabase } from './database.ts'

const message = (kind: string, ...parts: Buffer[]) => {
  const body = Buffer.concat(parts)
  const head = Buffer.alloc(5, kind)
  head.writeInt32BE(body.length + 4, 1)
  return Buffer.concat([head, body])
}
const int16 = (value: number) => Buffer.from([value >> 8, value & 255])
const int32 = (value: number) => Buffer.from([value >> 24, value >> 16, value >> 8, value])
const text = (value: string) => Buffer.from(`${value}\0`)

const ready = message('Z', Buffer.from('I'))
const int4 = 23
/** The answer of one row with one number (PostgreSQL's protocol 3.0). */
const answer = (value: string) =>
  Buffer.concat([
    message('T', int16(1), text('version'), int32(0), int16(0), int32(int4), int16(4), int32(-1), int16(0)),
    message('D', int16(1), int32(value.length), Buffer.from(value)),
    message('C', text('SELECT 1')),
    ready,
  ])

/** A server that lets everyone in and says nothing but its version. */
async function oldServer(version: string) {
  const server = createServer((socket) => {
    socket.once('data', () => {
      socket.write(Buffer.concat([message('R', int32(0)), ready]))
      socket.on('data', (asked) => {
        if (asked.toString('latin1', 0, 1) === 'Q') socket.write(answer(version))
      })
    })
    socket.on('error', () => undefined)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return { url: `postgresql://someone@127.0.0.1:${address.port}/huhang`, close: () => server.close() }
}

test('a server that is too old is refused in one sentence that says what to do', async () => {
  const { url, close } = await oldServer('140013')
  await expect(resolveDatabase({ folder: '', schema: 'liaocheng', url })).rejects.toMatchObject({
    code: 'database.too-old',
    message: expect.stringMatching(/PostgreSQL 14 .*15.*upgrade that server/),
  })
  close()
})

test('the oldest server that works is taken', async () => {
  const { url, close } = await oldServer('150000')
  await expect(resolveDatabase({ folder: '', schema: 'liaocheng', url })).resolves.toMatchObject({ embedded: false })
  close()
})

test('one that does not answer, or an address that is none, is refused by what was tried', async () => {
  for (const url of ['postgresql://someone@127.0.0.1:9/huhang', 'postgresql://someone@127.0.0.1:99999/huhang'])
    await expect(resolveDatabase({ folder: '', schema: 'liaocheng', url })).rejects.toMatchObject({
      code: 'database.unreachable',
    })
})
