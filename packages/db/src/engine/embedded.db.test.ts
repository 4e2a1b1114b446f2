import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../testing/test-server.ts'
import { readState } from './cluster-place.ts'
import { destroyEmbedded, startEmbedded } from './embedded.ts'
import { readPostmaster } from './postmaster.ts'
import { answersSignal } from './process-identity.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(temporaryFolder(), 'huhang-engine-'))
  await chmod(folder, 0o755)
})
afterEach(() => destroyEmbedded(folder))

async function ask<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  const { rows } = await client.query<Row>(sql)
  await client.end()
  return rows
}

async function postmaster(): Promise<number> {
  const found = await readPostmaster(join((await readState(folder))?.cluster ?? '', 'data'))
  return found?.pid ?? 0
}

async function untilGone(pid: number): Promise<void> {
  while (answersSignal(pid) && !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z')) await sleep(20)
}

async function startElsewhere(): Promise<ChildProcess> {
  const script = `import { startEmbedded } from ${JSON.stringify(join(import.meta.dirname, 'embedded.ts'))}
    const { url } = await startEmbedded({ folder: ${JSON.stringify(folder)} })
    console.log(url)
    setInterval(() => {}, 1000)`
  const args = ['--import', 'tsx', '--input-type=module', '-e', script]
  const child = spawn(process.execPath, args, { cwd: import.meta.dirname, stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  return child
}

describe('embedded PostgreSQL', () => {
  it('keeps what it acknowledges, and its port, over a stop', async () => {
    const first = await startEmbedded({ folder })
    expect(await ask(first.url, 'SHOW fsync')).toEqual([{ fsync: 'on' }])
    expect(await ask(first.url, 'SHOW synchronous_commit')).toEqual([{ synchronous_commit: 'on' }])
    await ask(first.url, 'CREATE TABLE kept AS SELECT 1 AS n')
    const pid = await postmaster()
    await first.stop()
    expect(await postmaster()).toBe(0)
    await untilGone(pid)
    const second = await startEmbedded({ folder })
    expect(second.port).toBe(first.port)
    expect(await ask(second.url, 'SELECT n FROM kept')).toEqual([{ n: 1 }])
    await second.stop()
  })

  it('keeps the password to its owner', async () => {
    const database = await startEmbedded({ folder })
    expect((await stat(join(folder, 'postgres.json'))).mode & 0o777).toBe(0o600)
    const wrong = new URL(database.url)
    wrong.password = 'guess'
    await expect(ask(wrong.href, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' })
    await database.stop()
  })

  it('comes back by itself after kill -9 of postgres', async () => {
    let revived = 0
    const database = await startEmbedded({ folder, onRevived: () => revived++ })
    await ask(database.url, 'CREATE TABLE kept AS SELECT 1 AS n')
    process.kill(await postmaster(), 'SIGKILL')
    await expect.poll(() => revived, { timeout: 20_000 }).toBe(1)
    expect(await ask(database.url, 'SELECT n FROM kept')).toEqual([{ n: 1 }])
    await database.stop()
    expect(await postmaster()).toBe(0)
  })

  it('adopts the server of a killed process, and stops it', async () => {
    const child = await startElsewhere()
    const pid = await postmaster()
    child.kill('SIGKILL')
    await once(child, 'close')
    const database = await startEmbedded({ folder })
    expect(database.adopted).toBe(true)
    expect(await postmaster()).toBe(pid)
    await database.stop()
    expect(await postmaster()).toBe(0)
  })

  it('leaves the server to another process that uses it', async () => {
    const child = await startElsewhere()
    const database = await startEmbedded({ folder })
    await database.stop()
    expect(await postmaster()).toBeGreaterThan(0)
    child.kill('SIGKILL')
    await once(child, 'close')
  })

  it('recovers when both were killed and a stranger has the number in postmaster.pid', async () => {
    const child = await startElsewhere()
    const pid = await postmaster()
    child.kill('SIGKILL')
    process.kill(pid, 'SIGKILL')
    await untilGone(pid)
    const state = await readState(folder)
    const file = join(state?.cluster ?? '', 'data/postmaster.pid')
    const lines = (await readFile(file, 'utf8')).split('\n')
    await writeFile(file, [String(process.pid), ...lines.slice(1)].join('\n'))
    const database = await startEmbedded({ folder })
    expect(database.adopted).toBe(false)
    expect(await ask(database.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }])
    await database.stop()
  })

  it.each([
    ['lost', null],
    ['torn', '{ "cluster": "postg'],
    ['of another database', JSON.stringify({ cluster: 'postgres', port: null, password: "it's another" })],
  ])('opens its data although the file with the password is %s', async (_how, text) => {
    const first = await startEmbedded({ folder })
    await ask(first.url, 'CREATE TABLE kept AS SELECT 1 AS n')
    await first.stop()
    await (text === null ? rm(join(folder, 'postgres.json')) : writeFile(join(folder, 'postgres.json'), text))
    const second = await startEmbedded({ folder })
    expect(await ask(second.url, 'SELECT n FROM kept')).toEqual([{ n: 1 }])
    await expect(ask(first.url.replace(/:\d+\//, `:${second.port}/`), 'SELECT 1')).rejects.toMatchObject({
      code: '28P01',
    })
    await second.stop()
  })

  it('with its password lost, waits for those who use it and takes over from those who were killed', async () => {
    const child = await startElsewhere()
    await rm(join(folder, 'postgres.json'))
    await expect(startEmbedded({ folder })).rejects.toMatchObject({ code: 'database.password-lost' })
    child.kill('SIGKILL')
    await once(child, 'close')
    const database = await startEmbedded({ folder })
    expect(await ask(database.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }])
    await database.stop()
  })

  it('puts no empty database in the place of one that is gone', async () => {
    const first = await startEmbedded({ folder })
    await first.stop()
    await rm(join(folder, 'postgres'), { recursive: true })
    await expect(startEmbedded({ folder })).rejects.toMatchObject({ code: 'database.folder-missing' })
  })

  it('is one server for all who start at once', async () => {
    const all = await Promise.all([1, 2, 3].map(() => startEmbedded({ folder })))
    expect(new Set(all.map((one) => one.url)).size).toBe(1)
    for (const one of all) await one.stop()
    expect(await postmaster()).toBe(0)
  })
})

describe.runIf(process.getuid?.() === 0)('as root', () => {
  it('keeps data elsewhere when the folder is closed to the database user, says where, and finds it by that', async () => {
    await chmod(folder, 0o700)
    const first = await startEmbedded({ folder: join(folder, 'data') })
    await ask(first.url, 'CREATE TABLE kept AS SELECT 1 AS n')
    await first.stop()
    const state = await readState(join(folder, 'data'))
    expect(state?.cluster).toMatch(/^\/var\/lib\/huhang\//)
    expect(await readFile(join(folder, 'data/postgres-is-elsewhere.txt'), 'utf8')).toContain(state?.cluster)
    await rm(join(folder, 'data/postgres.json'))
    const second = await startEmbedded({ folder: join(folder, 'data') })
    expect(await ask(second.url, 'SELECT n FROM kept')).toEqual([{ n: 1 }])
    await second.stop()
    await destroyEmbedded(join(folder, 'data'))
  })

  it('takes the data along when a folder is closed later', async () => {
    const first = await startEmbedded({ folder })
    await ask(first.url, 'CREATE TABLE kept AS SELECT 1 AS n')
    await first.stop()
    await chmod(folder, 0o700)
    const second = await startEmbedded({ folder })
    expect(await ask(second.url, 'SELECT n FROM kept')).toEqual([{ n: 1 }])
    await second.stop()
  })
})
