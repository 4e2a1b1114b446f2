import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { type Cluster, configure, setPassword, startCluster, stopCluster, superuser, unusable } from './cluster.ts'
import { freePort } from './free-port.ts'
import { anyoneStandsIn, hasPidFile, readPostmaster, standsIn } from './postmaster.ts'
import { StartFailure } from './start-failure.ts'

export type Running = { pid: number; port: number; adopted: boolean }
export type Wish = {
  password: string
  port: number | null
  durable: boolean
  /** Whether a living process works with the cluster. */
  isInUse: () => Promise<boolean>
}

/** Uses the server that already serves this folder, or starts one, whatever state the last one left. */
export async function ensureRunning(cluster: Cluster, wish: Wish): Promise<Running> {
  const adopted = await adopt(cluster, wish)
  if (adopted) return adopted
  await clearStalePidFile(cluster)
  const port = await freePort(wish.port)
  await configure(cluster, port, wish.durable)
  await startPatiently(cluster)
  if ((await greet(port, wish.password)) === 'refused') {
    await stopCluster(cluster)
    await setPassword(cluster, wish.password)
    await startPatiently(cluster)
  }
  const started = await readPostmaster(cluster.data)
  if (!started) throw unusable('postmaster.pid', new Error(`see ${cluster.log}`))
  return { pid: started.pid, port: started.port, adopted: false }
}

async function adopt(cluster: Cluster, wish: Wish): Promise<Running | null> {
  const deadline = Date.now() + 120_000
  while (Date.now() < deadline) {
    const found = await readPostmaster(cluster.data)
    if (!found || !(await standsIn(cluster.data, found.pid))) return null
    // It may still be recovering, or on its way down.
    const answer = found.ready ? await greet(found.port, wish.password) : 'silent'
    if (answer === 'welcome') return { ...found, adopted: true }
    if (answer === 'refused') {
      if (await wish.isInUse()) throw passwordLost(cluster)
      await stopCluster(cluster)
    }
    await sleep(50)
  }
  throw new StartFailure(
    'database.not-answering',
    `数据文件夹 ${cluster.data} 中的数据库进程在运行但不应答：请结束该进程后重试。`,
    `The database process of ${cluster.data} is running but does not answer: end it and try again.`,
  )
}

const passwordLost = (cluster: Cluster) =>
  new StartFailure(
    'database.password-lost',
    `正在运行的数据库 ${cluster.data} 不接受 postgres.json 中的口令：请先停止使用它的护航进程，下次启动会重设口令。`,
    `The running database of ${cluster.data} refuses the password in postgres.json: stop the Huhang process that uses it; the next start sets the password anew.`,
  )

async function greet(port: number, password: string): Promise<'welcome' | 'refused' | 'silent'> {
  const client = new pg.Client({ host: '127.0.0.1', port, user: superuser, password, database: 'postgres' })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('SELECT 1')
    return 'welcome'
  } catch (error) {
    return (error as { code?: string }).code === '28P01' ? 'refused' : 'silent'
  } finally {
    await client.end().catch(() => {})
  }
}

// PostgreSQL itself sees through a dead process's file, but not when a stranger or a zombie now has the number.
async function clearStalePidFile(cluster: Cluster): Promise<void> {
  if (!(await hasPidFile(cluster.data))) return
  for (let tries = 0; tries < 200 && (await anyoneStandsIn(cluster.data)); tries++) await sleep(50)
  if (await anyoneStandsIn(cluster.data)) throw unusable('postmaster.pid', new Error('old processes do not end'))
  await rm(join(cluster.data, 'postmaster.pid'), { force: true })
}

async function startPatiently(cluster: Cluster): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await startCluster(cluster)
    } catch (error) {
      if (tries === 3) throw unusable(cluster.log, error)
      await sleep(500)
    }
  }
}
