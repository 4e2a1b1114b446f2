import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { destroyEmbedded, startEmbedded } from '@huhang/db/engine'
import { testFolder } from '@huhang/db/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from '../../launch/source-hash.mjs'

type Answer = { code: number; out: string; err: string }

let folder = ''
let data = ''
beforeAll(async () => {
  folder = await mkdtemp(join(dirname(testFolder()), 'huhang-command-'))
  await chmod(folder, 0o755)
  data = join(folder, '数据 data')
})
afterAll(() => destroyEmbedded(data))

const settings = (): NodeJS.ProcessEnv => ({ ...process.env, HUHANG_DATA: data, HUHANG_MODE: 'demo', DATABASE_URL: '' })

const run = (program: string, args: string[]) =>
  new Promise<Answer>((resolve) => {
    execFile(program, args, { cwd: root, env: settings() }, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    )
  })

const huhang = (...args: string[]) => run(process.execPath, ['apps/server/launch/huhang.mjs', ...args])

async function isRunning(): Promise<boolean> {
  const database = await startEmbedded({ folder: data })
  await database.stop()
  return database.adopted
}

describe('the command line', () => {
  it('prints one JSON document and nothing else, through pnpm too, on an empty folder', async () => {
    const { code, out } = await run('pnpm', ['huhang', 'report', 'rescue', '--json'])
    expect(out).toBe('{"missions":0,"largeMissions":0,"registeredVolunteers":0}\n')
    expect(code).toBe(0)
  }, 120_000)

  it('stops the database that it started', async () => {
    expect((await huhang('migrate', '--json')).out).toBe('{"migrated":true}\n')
    expect(await isRunning()).toBe(false)
  })

  it('uses a database that runs, and leaves it running', async () => {
    const holder: ChildProcess = spawn(
      process.execPath,
      ['--import', 'tsx', 'apps/server/src/platform/ending.probe.ts', data],
      { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
    )
    if (holder.stdout !== null) await once(holder.stdout, 'data')
    expect((await huhang('migrate', '--json')).code).toBe(0)
    expect(await isRunning()).toBe(true)
    holder.kill('SIGTERM')
    await once(holder, 'exit')
  })
})

describe('the command line refuses', () => {
  it.each([
    [['nonsense'], /unknown command/],
    [['report', 'rescue', '--colour'], /unknown option/],
    [['import', 'inspections', 'a.csv'], /--mapping/],
  ])('%j', async (args, sentence) => {
    const { code, out, err } = await huhang(...args)
    expect(code).not.toBe(0)
    expect(out).toBe('')
    expect(err).toMatch(sentence)
    expect(err).not.toContain('    at ')
  })

  it('a mapping it does not know, by its code', async () => {
    const { code, out } = await huhang('import', 'inspections', 'a.csv', '--mapping', 'none.json', '--json')
    expect(code).toBe(1)
    expect(JSON.parse(out)).toEqual({ error: { code: 'import.mapping-unknown', details: { mapping: 'none.json' } } })
  })
})

describe('an import', () => {
  it('is reported as it was told, and a file that is not there fails alone', async () => {
    const sheet = join(folder, 'sheet.csv')
    const head = 'team,ref,year,date,level,type,start,duration_h,volunteers,volunteer_hours,lat,lon'
    await writeFile(sheet, `${head}\nNorth,1,2023,,,Search,,2,4,8,54.4,-3.2\nNorth,2,2023,,,Search,,2,4,,54.4,-3.2\n`)
    const args = [join(folder, 'none.csv'), sheet, '--mapping', 'mountain-rescue', '--json']
    const imported = await huhang('import', 'callouts', ...args)
    expect(imported.code).toBe(1)
    expect(JSON.parse(imported.out)).toMatchObject({
      kept: 2,
      files: [{ error: { code: 'import.file-unreadable' } }, { error: null }],
    })
    const report = await huhang('report', 'callouts', '--source', 'mountain-rescue', '--json')
    expect(JSON.parse(report.out)).toEqual([
      expect.objectContaining({ team: 'North', year: 2023, missions: 2, volunteerHours: 8 }),
    ])
  })
})
