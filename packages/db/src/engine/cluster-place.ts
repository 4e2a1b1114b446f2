import { createHash, randomBytes } from 'node:crypto'
import { access, chmod, cp, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { isAbsolute, join, relative, resolve } from 'node:path'
import type { DatabaseUser } from './database-user.ts'
import { canEnter, giveTo, makeOwnFolder, ownFolder } from './ownership.ts'

export type ClusterState = { cluster: string; port: number | null; password: string }

const stateFile = (folder: string) => join(folder, 'postgres.json')
const noteFile = (folder: string) => join(folder, 'postgres-is-elsewhere.txt')

export async function readState(folder: string): Promise<ClusterState | null> {
  const text = await readFile(stateFile(folder), 'utf8').catch(() => null)
  if (text === null) return null
  const state = JSON.parse(text) as ClusterState
  return { ...state, cluster: resolve(folder, state.cluster) }
}

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
  const cluster = known?.cluster ?? join(folder, 'postgres')
  const state = known ?? { cluster, port: null, password: randomBytes(24).toString('base64url') }
  if (!(await exists(cluster))) await mkdir(cluster, { recursive: true, mode: 0o700 })
  await own(cluster, user)
  if (!(await canEnter(user, cluster))) return moveOut(folder, state, user)
  await writeState(folder, state)
  return state
}

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
