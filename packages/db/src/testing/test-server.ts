import { accessSync, constants, statfsSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { startEmbedded } from '../engine/index.ts'

export type TestServer = { url: string; stop(): Promise<void> }

const roomy = 2 * 1024 ** 3

// Copying a template makes hundreds of small files: in memory 20 ms, on a slow disk ten times that.
export function temporaryFolder(): string {
  try {
    const memory = statfsSync('/dev/shm')
    if (memory.bavail * memory.bsize < roomy) return tmpdir()
    accessSync('/dev/shm', constants.W_OK)
    return '/dev/shm'
  } catch {
    return tmpdir()
  }
}

export const testFolder = () => join(temporaryFolder(), `huhang-test-${userInfo().uid}`)

let shared: Promise<TestServer> | undefined

/** One server for all test processes of this machine: whoever comes first starts it, the last one stops it. */
export function testServer(): Promise<TestServer> {
  shared ??= begin()
  return shared
}

async function begin(): Promise<TestServer> {
  const given = process.env.TEST_DATABASE_URL
  if (given) return { url: given, stop: () => Promise.resolve() }
  return startEmbedded({ folder: testFolder(), database: 'postgres', durable: false })
}
