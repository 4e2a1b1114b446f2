import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { StartFailure } from '@huhang/db/engine'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createShutdown, ensureDataFolder, failureText, holdInstance, requirePort } from './index'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huhang-platform-'))
})
afterEach(() => rm(folder, { recursive: true }))

describe('before the start', () => {
  it('the data folder is made', async () => {
    await ensureDataFolder(join(folder, 'a/b'))
    await ensureDataFolder(join(folder, 'a/b'))
  })

  it('a data folder that cannot be written is named', async () => {
    await writeFile(join(folder, 'file'), '')
    const failure = { code: 'start.data-not-writable', en: expect.stringContaining('HUHANG_DATA') }
    await expect(ensureDataFolder(join(folder, 'file/data'))).rejects.toMatchObject(failure)
  })

  it('a taken port is named with its setting', async () => {
    const server = createServer()
    const port = await new Promise<number>((resolve) => {
      server.listen(0, '127.0.0.1', () => {
        const address = server.address()
        resolve(typeof address === 'object' && address ? address.port : 0)
      })
    })
    const failure = { code: 'start.port-taken', en: expect.stringContaining('METRICS_PORT') }
    await expect(requirePort(port, '127.0.0.1', 'METRICS_PORT')).rejects.toMatchObject(failure)
    await new Promise((resolve) => server.close(resolve))
    await requirePort(port, '127.0.0.1')
  })

  it('a second server on the same data is refused, one after a killed server is not', async () => {
    const letGo = await holdInstance(folder)
    await expect(holdInstance(folder)).rejects.toMatchObject({ code: 'start.already-running' })
    await letGo()
    await writeFile(join(folder, 'server.lock'), `${process.pid} 1 killed`)
    await holdInstance(folder)
  })
})

describe('shutdown', () => {
  it('stops the last part first, each once, even when one fails', async () => {
    const said: string[] = []
    const stopped: string[] = []
    const shutdown = createShutdown((line) => said.push(line))
    shutdown.add('database', () => stopped.push('database'))
    shutdown.add('loop', () => Promise.reject(new Error('broken')))
    shutdown.add('http', () => stopped.push('http'))
    await Promise.all([shutdown.stop(), shutdown.stop()])
    expect(stopped).toEqual(['http', 'database'])
    expect(said).toEqual(['loop did not stop cleanly: broken'])
  })
})

describe('a stop while a part still comes up', () => {
  it('waits for it and stops it', async () => {
    const shutdown = createShutdown()
    const stopped: string[] = []
    let up = (_name: string) => {}
    const database = shutdown.start(
      'database',
      () => new Promise<string>((resolve) => (up = resolve)),
      (name) => stopped.push(name),
    )
    const ending = shutdown.stop()
    expect(shutdown.stopping).toBe(true)
    up('postgres')
    await ending
    expect([await database, ...stopped]).toEqual(['postgres', 'postgres'])
  })

  it('leaves the reason to whoever started it when it never came up', async () => {
    const shutdown = createShutdown()
    const database = shutdown.start(
      'database',
      () => Promise.reject(new Error('no disk')),
      () => undefined,
    )
    await expect(database).rejects.toThrow('no disk')
    await shutdown.stop()
  })
})

describe('a failed start', () => {
  it('is one sentence in each language', () => {
    expect(failureText(new StartFailure('start.x', '句子。', 'A sentence.'))).toBe('句子。\nA sentence.\n')
  })

  it('keeps the trace of what nobody foresaw', () => {
    expect(failureText(new Error('odd'))).toContain('Error: odd\n    at ')
  })
})
