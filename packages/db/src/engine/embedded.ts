import { mkdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { findBinaries } from './binaries.ts'
import { type Cluster, clusterAt, initCluster, stopCluster, superuser } from './cluster.ts'
import { type ClusterState, placeCluster, readState, writeState } from './cluster-place.ts'
import { databaseUser } from './database-user.ts'
import { ensureRunning, type Running, type Wish } from './ensure-running.ts'
import { withFileLock } from './file-lock.ts'
import { endLease, isInUse, takeLease } from './leases.ts'
import { ownFolder } from './ownership.ts'
import { answersSignal } from './process-identity.ts'

export type EmbeddedOptions = {
  folder: string
  database?: string
  /** Only tests may trade safety for speed. */
  durable?: boolean
  /** Called when the server had died under us and was started again. */
  onRevived?: (port: number) => void
}
export type EmbeddedDatabase = { url: string; port: number; adopted: boolean; stop(): Promise<void> }

const lockOf = (folder: string) => join(folder, 'postgres.lock')

/** Starts PostgreSQL with its data in this folder, or joins the one that runs there. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const folder = resolve(options.folder)
  const database = options.database ?? 'huhang'
  await mkdir(folder, { recursive: true })
  const begun = await withFileLock(lockOf(folder), () => begin(folder, options, database))
  const watch = keepAlive(begun, folder, options)
  let ended: Promise<void> | undefined
  const end = async () => {
    clearInterval(watch)
    await withFileLock(lockOf(folder), async () => {
      if (await endLease(folder, begun.lease)) await stopCluster(begun.cluster).catch(() => {})
    })
  }
  const stop = () => {
    ended ??= end()
    return ended
  }
  const url = urlOf(begun.running.port, begun.state.password, database)
  return { url, port: begun.running.port, adopted: begun.running.adopted, stop }
}

type Begun = { cluster: Cluster; state: ClusterState; running: Running; lease: string }

async function begin(folder: string, options: EmbeddedOptions, database: string): Promise<Begun> {
  const user = await databaseUser()
  const binaries = await findBinaries(user, ownFolder)
  const state = await placeCluster(folder, user)
  const cluster = clusterAt(state.cluster, binaries, user)
  await initCluster(cluster, state.password)
  const running = await ensureRunning(cluster, wishFor(folder, state, options))
  await writeState(folder, { ...state, port: running.port })
  await createDatabase(urlOf(running.port, state.password, 'postgres'), database)
  return { cluster, state, running, lease: await takeLease(folder) }
}

const wishFor = (folder: string, { password, port }: ClusterState, options: EmbeddedOptions): Wish => ({
  password,
  port,
  durable: options.durable ?? true,
  isInUse: () => isInUse(folder),
})

const urlOf = (port: number, password: string, database: string) =>
  `postgresql://${superuser}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`

async function createDatabase(url: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
  if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`)
  await client.end()
}

// Whoever kills the database alone should find it back a second later, not a server that answers nothing.
function keepAlive(begun: Begun, folder: string, options: EmbeddedOptions): NodeJS.Timeout {
  let pid = begun.running.pid
  let busy = false
  const revive = async () => {
    const wish = wishFor(folder, { ...begun.state, port: begun.running.port }, options)
    const running = await withFileLock(lockOf(folder), () => ensureRunning(begun.cluster, wish))
    pid = running.pid
    options.onRevived?.(running.port)
  }
  const check = () => {
    if (busy || answersSignal(pid)) return
    busy = true
    revive()
      .catch(() => {})
      .finally(() => {
        busy = false
      })
  }
  return setInterval(check, 1000).unref()
}

/** Stops the server of this folder and removes its data, wherever it is kept. */
export async function destroyEmbedded(dataFolder: string): Promise<void> {
  const folder = resolve(dataFolder)
  const state = await readState(folder)
  if (state) {
    const user = await databaseUser()
    const cluster = clusterAt(state.cluster, await findBinaries(user, ownFolder), user)
    await stopCluster(cluster).catch(() => {})
    await rm(state.cluster, { recursive: true, force: true })
  }
  await rm(folder, { recursive: true, force: true })
}
