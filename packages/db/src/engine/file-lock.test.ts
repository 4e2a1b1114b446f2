import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { tryLock, unlock, withFileLock } from './file-lock.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huhang-lock-'))
})
afterEach(() => rm(folder, { recursive: true }))

describe('file lock', () => {
  it('is held by one', async () => {
    const lock = join(folder, 'lock')
    expect(await tryLock(lock)).toEqual({ taken: true })
    expect(await tryLock(lock)).toMatchObject({ taken: false })
    await unlock(lock)
    expect(await tryLock(lock)).toEqual({ taken: true })
  })

  it('is not held by the dead, nor by a stranger with their number', async () => {
    const lock = join(folder, 'lock')
    await writeFile(lock, `${process.pid} 1 another-boot`)
    expect(await tryLock(lock)).toEqual({ taken: true })
  })

  it('lets one work at a time', async () => {
    const lock = join(folder, 'lock')
    let inside = 0
    let most = 0
    const work = async () => {
      inside += 1
      most = Math.max(most, inside)
      await new Promise((resolve) => setTimeout(resolve, 5))
      inside -= 1
    }
    await Promise.all(Array.from({ length: 5 }, () => withFileLock(lock, work)))
    expect(most).toBe(1)
  })
})
