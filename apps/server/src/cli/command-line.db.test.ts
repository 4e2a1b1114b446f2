import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
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

describe('a key that is not this city’s', () => {
  const key = () => join(data, 'keys', 'field.key')
  const refusal = { error: { code: 'start.key-wrong' } }

  it('is refused before anything is sealed under it, be it another one or one made in place of a lost one', async () => {
    const own = await readFile(key(), 'utf8')
    await writeFile(key(), `${'ab'.repeat(32)}\n`)
    const other = await huhang('report', 'rescue', '--json')
    expect([other.code, JSON.parse(other.out)]).toEqual([1, refusal])
    expect(other.err).toContain('field.key')
    await rm(key())
    expect(JSON.parse((await huhang('migrate', '--json')).out)).toEqual(refusal)
    await writeFile(key(), own)
    expect((await huhang('migrate', '--json')).code).toBe(0)
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

  const head =
    'Establishment ID,Inspection ID,Establishment Name,Establishment Type,Establishment Address,Latitude,Longitude,Establishment Status,Min. Inspections Per Year,Infraction Details,Inspection Date,Severity,Action,Outcome,Amount Fined'
  const visits = 6_000
  // Three findings a visit, two of them equal to the letter; a bad day now and then.
  const rowOf = (_: unknown, index: number) => {
    const visit = Math.floor(index / 3)
    const day = visit % 100 === 99 ? '2001-02-30' : `2001-0${1 + (visit % 6)}-15`
    return `${visit % 700},${visit},示例,Restaurant,,43.6,-79.3,Pass,1,finding ${index % 3 === 0 ? 1 : 2},${day},M - Minor,,,`
  }
  const importing = (file: string) => ['import', 'inspections', file, '--mapping', 'dinesafe', '--json']

  /** Kills an import, and all that belongs to it but the database, at its first sign of progress. */
  async function killed(file: string): Promise<void> {
    const child = spawn(process.execPath, ['apps/server/launch/huhang.mjs', ...importing(file)], {
      cwd: root,
      env: settings(),
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    if (child.stderr !== null) await once(child.stderr, 'data')
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
    await once(child, 'exit')
  }

  it('killed half-way, twice, goes on where it was: nothing is missing and nothing doubled', async () => {
    const sheet = join(folder, 'killed.csv')
    await writeFile(sheet, `${head}\n${Array.from({ length: visits * 3 }, rowOf).join('\n')}\n`)
    await killed(sheet)
    await killed(sheet)
    const { code, out } = await huhang(...importing(sheet))
    const bad = (visits * 3) / 100
    expect([code, JSON.parse(out)]).toMatchObject([
      0,
      { read: visits * 3, kept: visits * 3 - bad, known: 0, rejected: bad },
    ])
    expect(JSON.parse(out).files[0].resumedAfter).toBeGreaterThan(0)
    const months = JSON.parse((await huhang('report', 'monthly', '--source', 'dinesafe', '--json')).out)
    const told = Array.from({ length: visits }, (_, visit) => visit).filter((visit) => visit % 100 !== 99)
    expect(
      months.map(({ month, inspections, infractions }: Record<string, unknown>) => [month, inspections, infractions]),
    ).toEqual(
      [1, 2, 3, 4, 5, 6].map((month) => {
        const some = told.filter((visit) => visit % 6 === month - 1).length
        return [`2001-0${month}`, some, some * 3]
      }),
    )
    expect(JSON.parse((await huhang(...importing(sheet))).out)).toMatchObject({ files: [{ state: 'done-before' }] })
  }, 120_000)

  it('of what is no file, empty, a head alone, or packed and broken off, says so and imports the rest', async () => {
    const [empty, alone, broken, inner] = ['empty.csv', 'head.csv', 'broken.csv.gz', 'folder.csv'].map((name) =>
      join(folder, name),
    )
    await writeFile(empty ?? '', '')
    await writeFile(alone ?? '', `${head}\n`)
    const packed = gzipSync(`${head}\n${Array.from({ length: 3_000 }, rowOf).join('\n')}\n`)
    await writeFile(broken ?? '', packed)
    await truncate(broken ?? '', packed.length - 4)
    await mkdir(inner ?? '')
    const files = [empty, alone, broken, inner].map((path) => path ?? '')
    const { code, out } = await huhang('import', 'inspections', ...files, '--mapping', 'dinesafe', '--json')
    expect(code).toBe(1)
    const unreadable = { state: 'failed', error: { code: 'import.file-unreadable' } }
    expect(JSON.parse(out).files).toMatchObject([
      unreadable,
      { state: 'done', read: 0, error: null },
      unreadable,
      unreadable,
    ])
  })
})
