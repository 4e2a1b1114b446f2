import { execFile } from 'node:child_process'
import { readFile, rename, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { totalmem } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import type { Binaries } from './binaries.ts'
import { exists } from './cluster-place.ts'
import type { DatabaseUser } from './database-user.ts'
import { giveTo } from './ownership.ts'
import { StartFailure } from './start-failure.ts'

const run = promisify(execFile)

export type Cluster = { folder: string; data: string; log: string; binaries: Binaries; user: DatabaseUser }

export const clusterAt = (folder: string, binaries: Binaries, user: DatabaseUser): Cluster => ({
  folder,
  data: join(folder, 'data'),
  log: join(folder, 'postgres.log'),
  binaries,
  user,
})

// Started by hand from anywhere, a process keeps that folder; the database's user must be able to stand in it.
const surroundings = (cluster: Cluster) => ({
  ...cluster.user,
  cwd: cluster.folder,
  env: { ...process.env, LC_ALL: 'C', LC_MESSAGES: 'C' },
  maxBuffer: 1 << 24,
})

export const superuser = 'huhang'

export async function initCluster(cluster: Cluster, password: string): Promise<void> {
  if (await exists(join(cluster.data, 'PG_VERSION'))) return checkVersion(cluster)
  const draft = join(cluster.folder, 'data.new')
  const passwordFile = join(cluster.folder, 'password.new')
  await rm(draft, { recursive: true, force: true })
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 })
  await giveTo(cluster.user, passwordFile)
  const options = ['--encoding=UTF8', '--locale=C', '--auth=scram-sha-256', '-U', superuser, `--pwfile=${passwordFile}`]
  try {
    await run(cluster.binaries.initdb, ['-D', draft, ...options], surroundings(cluster))
    await writeFile(join(draft, 'postgresql.conf'), "\ninclude_if_exists = 'huhang.conf'\n", { flag: 'a' })
    await rename(draft, cluster.data)
  } catch (error) {
    throw unusable('initdb', error)
  } finally {
    await rm(passwordFile, { force: true })
  }
}

async function checkVersion(cluster: Cluster): Promise<void> {
  const found = (await readFile(join(cluster.data, 'PG_VERSION'), 'utf8')).trim()
  const { stdout } = await run(cluster.binaries.postgres, ['--version'], surroundings(cluster))
  const ours = stdout.match(/(\d+)/)?.[1] ?? ''
  if (found === ours) return
  throw new StartFailure(
    'database.other-major',
    `数据由 PostgreSQL ${found} 写成，而本程序自带 ${ours}：请用原来的版本导出，或设置 DATABASE_URL。`,
    `The data was written by PostgreSQL ${found} but this program brings ${ours}: export it with the version that wrote it, or set DATABASE_URL.`,
  )
}

/**
 * Megabytes of pages that the database keeps itself. Its manual advises a quarter of a machine of its own; this machine
 * also holds the server and whatever else a bureau runs, so that it is an eighth, taken up only as it is used.
 */
const sharedBuffersMb = (): number => Math.round(Math.min(1024, Math.max(128, totalmem() / 2 ** 20 / 8)))

export async function configure(cluster: Cluster, port: number, durable: boolean): Promise<void> {
  const onOff = durable ? 'on' : 'off'
  const settings = [
    `port = ${port}`,
    "listen_addresses = '127.0.0.1'",
    "unix_socket_directories = ''",
    "timezone = 'UTC'",
    "log_timezone = 'UTC'",
    'max_connections = 200',
    `shared_buffers = ${sharedBuffersMb()}MB`,
    'random_page_cost = 1.1',
    'jit = off',
    `fsync = ${onOff}`,
    `synchronous_commit = ${onOff}`,
    `full_page_writes = ${onOff}`,
  ]
  const file = join(cluster.data, 'huhang.conf')
  await writeFile(file, `${settings.join('\n')}\n`)
  await giveTo(cluster.user, file)
}

export async function startCluster(cluster: Cluster): Promise<void> {
  const size = await stat(cluster.log).then(
    (file) => file.size,
    () => 0,
  )
  if (size > 10_000_000) await truncate(cluster.log)
  const wait = ['-w', '-t', '120', '-s']
  await run(cluster.binaries.pgCtl, ['start', '-D', cluster.data, '-l', cluster.log, ...wait], surroundings(cluster))
}

export async function stopCluster(cluster: Cluster): Promise<void> {
  const order = ['stop', '-D', cluster.data, '-m', 'fast', '-w', '-t', '60', '-s']
  await run(cluster.binaries.pgCtl, order, surroundings(cluster))
}

/** Sets the password of a cluster that nobody runs: whoever owns its folder owns the data, password or not. */
export async function setPassword(cluster: Cluster, password: string): Promise<void> {
  const alone = ['--single', '-D', cluster.data, 'postgres']
  const order = run(cluster.binaries.postgres, alone, surroundings(cluster))
  order.child.stdin?.end(`ALTER ROLE ${superuser} PASSWORD ${pg.escapeLiteral(password)}\n`)
  await order
}

export function unusable(what: string, error: unknown): StartFailure {
  const { stderr, message } = error as { stderr?: string; message?: string }
  const reason = (stderr || message || String(error)).trim().split('\n').slice(-3).join(' ')
  return new StartFailure(
    'database.embedded-failed',
    `内置数据库未能启动（${what}）：${reason}`,
    `The embedded database did not start (${what}): ${reason}`,
  )
}
