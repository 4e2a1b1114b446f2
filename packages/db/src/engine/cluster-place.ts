import { createHash, randomBytes } from 'node:crypto'
import { access, chmod, cp, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { isAbsolute, join, relative, resolve } from 'node:path'
import type { DatabaseUser } from './database-user.ts'
import { canEnter, giveTo, makeOwnFolder, ownFolder } from './ownership.ts'
import { StartFailure } from './start-failure.ts'

export type ClusterState = { cluster: string; port: number | null; password: string }

const stateFile = (folder: string) => join(folder, 'postgres.json')
const noteFile = (folder: string) => join(folder, 'postgres-is-elsewhere.txt')

/** What the last start wrote down; null when the file is lost or torn. */
export async function readState(folder: string): Promise<ClusterState | null> {
  const state = parsed(await readFile(stateFile(folder), 'utf8').catch(() => ''))
  return isState(state) ? { ...state, cluster: resolve(folder, state.cluster) } : null
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const isState = (said: unknown): said is ClusterState =>
  typeof said === 'object' &&
  said !== null &&
  'cluster' in said &&
  typeof said.cluster === 'string' &&
  'password' in said &&
  typeof said.password === 'string' &&
  'port' in said &&
  (said.port === null || Number.isInteger(said.port))

export async function writeState(folder: string, state: ClusterState): Promise<void> {
  // Inside the data folder the path is kept relative, so that the folder may be moved as a whole.
  const inside = relative(folder, state.cluster)
  const cluster = inside.startsWith('..') || isAbsolute(inside) ? state.cluster : inside
  const draft = `${stateFile(folder)}.${process.pid}`
  await writeFile(draft, `${JSON.stringify({ ...state, cluster }, null, 2)}\n`, { mode: 0o600 })
  await rename(draft, stateFile(folder))
}

/** Finds the folder of the cluster, or chooses one that the database's user can enter. */
export async function placeCluster(folder: string, user: DatabaseUser): Promise<ClusterState> {
  const known = await readState(folder)
  const kept = known?.cluster ?? (await notedPlace(folder))
  // An empty database in the place of a lost one would look like a city that lost everything.
  if (kept !== null && !(await exists(kept))) throw clusterMissing(kept)
  const cluster = kept ?? join(folder, 'postgres')
  // A password made anew is given to the cluster when it refuses it.
  const state = known ?? { cluster, port: null, password: randomBytes(24).toString('base64url') }
  await mkdir(cluster, { recursive: true, mode: 0o700 })
  await own(cluster, user)
  if (!(await canEnter(user, cluster))) return moveOut(folder, state, user)
  await writeState(folder, state)
  return state
}

async function notedPlace(folder: string): Promise<string | null> {
  const note = await readFile(noteFile(folder), 'utf8').catch(() => '')
  return note.split('\n').find(isAbsolute) ?? null
}

const clusterMissing = (cluster: string) =>
  new StartFailure(
    'database.folder-missing',
    `数据库文件夹 ${cluster} 不存在：请从备份放回；如要从头开始，请用 HUHANG_DATA 指定另一个文件夹。`,
    `The database's folder ${cluster} is not there: bring it back from a backup, or name another folder with HUHANG_DATA to begin anew.`,
  )

async function own(cluster: string, user: DatabaseUser): Promise<void> {
  if (user.uid === undefined) return
  if ((await stat(cluster)).uid !== user.uid) await giveTo(user, cluster)
}

async function moveOut(folder: string, state: ClusterState, user: DatabaseUser): Promise<ClusterState> {
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 12)
  await makeOwnFolder(ownFolder)
  // Not the hash alone: a data folder that was deleted and made anew must not find the old data again.
  const cluster = join(ownFolder, `${hash}-${randomBytes(4).toString('hex')}`)
  await cp(state.cluster, cluster, { recursive: true })
  await chmod(cluster, 0o700)
  await giveTo(user, cluster)
  const moved = { ...state, cluster }
  await writeFile(
    noteFile(folder),
    `数据库用户无法进入本文件夹，数据库因此存放在：\nThe database's user cannot enter this folder, so the database is kept in:\n${cluster}\n备份和删除时请一并处理。Back it up and delete it together with this folder.\n`,
  )
  await writeState(folder, moved)
  await rm(state.cluster, { recursive: true, force: true })
  return moved
}

export const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )
