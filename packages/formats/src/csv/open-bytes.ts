import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { createGunzip } from 'node:zlib'
import { Failure, fail } from '@huhang/contract'

const gzipMark = Buffer.from([0x1f, 0x8b])

async function head(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    // It is read twice, for its hash and for its rows: a pipe is empty the second time.
    if (!(await file.stat()).isFile()) fail('import.file-unreadable', { problem: `${basename(path)}: not a file` })
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

async function* unpacked(path: string): AsyncGenerator<Uint8Array> {
  const source = createReadStream(path)
  const gunzip = createGunzip()
  source.on('error', (error) => gunzip.destroy(error))
  try {
    for await (const chunk of source.pipe(gunzip)) yield chunk as Uint8Array
  } finally {
    source.destroy()
  }
}

async function* readable(path: string, read: (first: Buffer) => AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* read(await head(path))
  } catch (error) {
    if (error instanceof Failure) throw error
    const problem = error instanceof Error ? ('code' in error ? String(error.code) : error.message) : String(error)
    fail('import.file-unreadable', { problem: `${basename(path)}: ${problem}` })
  }
}

/** The bytes of a file as they lie there. @throws `import.file-unreadable` when it is no file or is gone. */
export const rawBytes = (path: string): AsyncGenerator<Uint8Array> => readable(path, () => createReadStream(path))

/**
 * The bytes of a file, unpacked when it is gzip: said by its first bytes, not by its name.
 * @throws `import.file-unreadable` when it is no file, is gone, or is packed and breaks off or is damaged.
 */
export const openBytes = (path: string): AsyncGenerator<Uint8Array> =>
  readable(path, (first) => (first.equals(gzipMark) ? unpacked(path) : createReadStream(path)))
