import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { StartFailure } from '@huhang/db/engine'
import { readKey } from '@huhang/outside/sealer'
import type { Env } from './env'

export type Secrets = {
  /** Signs session cookies. */
  cookies: string
  /** 32 bytes that seal personal fields; lies outside the database. */
  fieldKey: Buffer
}

const oneLine = (text: string) => text.trim()

async function keptOrMade(path: string): Promise<string> {
  if (existsSync(path)) return oneLine(await readFile(path, 'utf8'))
  const made = randomBytes(32).toString('hex')
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  // `wx`: of two starters one makes it, the other reads it.
  await writeFile(path, `${made}\n`, { mode: 0o600, flag: 'wx' }).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  return oneLine(await readFile(path, 'utf8'))
}

/**
 * Demo: made once and kept in the data folder, beside the database and not in it. Production: given by
 * setting, never made up, so that a lost key is noticed at the start and not at the first unreadable phone.
 */
export async function readSecrets(env: Env): Promise<Secrets> {
  const folder = join(env.dataFolder, 'keys')
  if (env.mode === 'production' && (env.secret === undefined || env.keyFile === undefined))
    throw new StartFailure(
      'start.secret-missing',
      '生产模式需要 HUHANG_SECRET（至少 32 个字符）和 HUHANG_KEY_FILE（含 64 位十六进制密钥的文件）。',
      'Production mode needs HUHANG_SECRET (32 characters or more) and HUHANG_KEY_FILE (a file holding 64 hex digits).',
    )
  const keyPath = env.keyFile ?? join(folder, 'field.key')
  const mayCreate = env.mode === 'demo' && env.keyFile === undefined
  const fieldKey = await readKey({ given: undefined, file: keyPath, mayCreate }).catch(() => {
    throw keyInvalid(keyPath)
  })
  return { cookies: env.secret ?? (await keptOrMade(join(folder, 'cookie.secret'))), fieldKey }
}

const keyInvalid = (path: string) =>
  new StartFailure(
    'start.key-invalid',
    `密钥文件 ${path} 不存在或不是 64 位十六进制：没有正确的密钥，已加密的电话无法读出。`,
    `The key file ${path} is missing or does not hold 64 hex digits: without the right key sealed phone numbers can't be read.`,
  )
