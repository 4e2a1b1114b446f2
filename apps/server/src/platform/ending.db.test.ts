import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { answersSignal, destroyEmbedded, startEmbedded } from '@huhang/db/engine'
import { testFolder } from '@huhang/db/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(dirname(testFolder()), 'huhang-ending-'))
  await chmod(folder, 0o755)
})
afterEach(() => destroyEmbedded(folder))

async function start(): Promise<{ launcher: ChildProcess; pid: number }> {
  const tsx = createRequire(import.meta.url).resolve('tsx/cli')
  const args = [tsx, join(import.meta.dirname, 'ending.probe.ts'), folder]
  const launcher = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const [said] = (await once(launcher.stdout, 'data')) as [Buffer]
  return { launcher, pid: Number(said.toString()) }
}

async function expectAllEnded(pid: number): Promise<void> {
  await expect.poll(() => answersSignal(pid), { timeout: 20_000 }).toBe(false)
  const next = await startEmbedded({ folder })
  expect(next.adopted).toBe(false)
  await next.stop()
}

describe('a server process', () => {
  it('ends with its database when it is asked to', async () => {
    const { launcher, pid } = await start()
    launcher.kill('SIGTERM')
    await expectAllEnded(pid)
  })

  it('ends with its database when what launched it is killed', async () => {
    const { launcher, pid } = await start()
    launcher.kill('SIGKILL')
    await expectAllEnded(pid)
  })
})
