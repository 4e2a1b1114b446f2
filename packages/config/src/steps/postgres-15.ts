import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chown, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { aptInstall, isDebianRoot } from './debian.ts'
import { run } from './run.ts'

const bin = '/usr/lib/postgresql/15/bin'

export type Server = { url: string; stop(): Promise<void> }

/** The oldest PostgreSQL we promise, in CI on Debian as root; a sentence tells why it could not be had. */
export async function startPostgres15(): Promise<Server | string> {
  if (!isDebianRoot()) return 'PostgreSQL 15: only on Debian as root'
  if (!existsSync(join(bin, 'initdb')) && !(await aptInstall('postgresql-15'))) return 'PostgreSQL 15: not to be had'
  const user = idsOf('postgres')
  // Hundreds of small files are made for each test database; in memory that costs nothing.
  const folder = await mkdtemp(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'huhang-pg15-'))
  await chown(folder, user.uid, user.gid)
  const options = { ...user, cwd: folder, quiet: true, env: { LC_ALL: 'C' } }
  const data = join(folder, 'data')
  const port = await freePort()
  const flags = ['-D', data, '--encoding=UTF8', '--locale=C', '--auth=trust', '-U', 'postgres']
  const made = await run(join(bin, 'initdb'), flags, options)
  const settings = `-c port=${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off`
  const order = ['start', '-w', '-s', '-D', data, '-l', join(folder, 'log'), '-o', settings]
  const started = made.code === 0 ? await run(join(bin, 'pg_ctl'), order, options) : made
  const stop = async () => {
    await run(join(bin, 'pg_ctl'), ['stop', '-w', '-s', '-m', 'immediate', '-D', data], options)
    await rm(folder, { recursive: true, force: true })
  }
  if (started.code === 0) return { url: `postgresql://postgres@127.0.0.1:${port}/postgres`, stop }
  await stop()
  return `PostgreSQL 15: ${started.output.trim().split('\n').at(-1)}`
}

function idsOf(user: string): { uid: number; gid: number } {
  const id = (flag: string) => Number(execFileSync('id', [flag, user], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
