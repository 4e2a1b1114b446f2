import { randomBytes } from 'node:crypto'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { keyBytes } from './aes-sealer'

export type KeySource = {
  /** The key itself as 64 hex digits or base64, from the environment. Goes before the file. */
  given: string | undefined
  file: string
  /** Only a city with no data yet may make a key of its own: a new key beside old data would lock it. */
  mayCreate: boolean
}

function decode(text: string, from: string): Buffer {
  const trimmed = text.trim()
  const key = /^[0-9a-f]{64}$/i.test(trimmed) ? Buffer.from(trimmed, 'hex') : Buffer.from(trimmed, 'base64')
  if (key.byteLength !== keyBytes)
    throw new Error(`The key for personal data in ${from} is not 32 bytes as 64 hex digits or base64.`)
  return key
}

const isMissing = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT'

/** The key of this city. @throws one sentence that says what to do when there is none or it is malformed. */
export async function readKey({ given, file, mayCreate }: KeySource): Promise<Buffer> {
  if (given !== undefined && given !== '') return decode(given, 'the environment')
  try {
    return decode(await readFile(file, 'utf8'), file)
  } catch (error) {
    if (!isMissing(error)) throw error
  }
  if (!mayCreate)
    throw new Error(`The key for personal data is missing: put it back at ${file} or give it in the environment.`)
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  const key = randomBytes(keyBytes)
  // `wx`: of two processes that start at once, one makes the key and the other reads it.
  try {
    await writeFile(file, `${key.toString('hex')}\n`, { mode: 0o600, flag: 'wx' })
  } catch {
    return decode(await readFile(file, 'utf8'), file)
  }
  await chmod(file, 0o600)
  return key
}
