import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { createGunzip } from 'node:zlib'
import { fail } from '@huhang/contract'

/** Whether a file is gzip is said by its first bytes, not by its name. */
async function isGzip(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0)
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b
  } finally {
    await file.close()
  }
}

/**
 * The bytes of a file, unpacked when it is gzip.
 * @throws `import.file-unreadable` when the packed file breaks off or is damaged.
 */
export async function* openBytes(path: string): AsyncGenerator<Uint8Array> {
  const source = createReadStream(path)
  if (!(await isGzip(path))) {
    yield* source
    return
  }
  const gunzip = createGunzip()
  source.on('error', (error) => gunzip.destroy(error))
  try {
    for await (const chunk of source.pipe(gunzip)) yield chunk as Uint8Array
  } catch (error) {
    fail('import.file-unreadable', { problem: error instanceof Error ? error.message : String(error) })
  } finally {
    source.destroy()
  }
}
