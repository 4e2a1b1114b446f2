import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isStillRunning, ownIdentity } from './process-identity.ts'

const leasesFolder = (folder: string) => join(folder, 'postgres-users')
let count = 0

/** Server, command line and tests may share one PostgreSQL; the last to leave stops it. */
export async function takeLease(folder: string): Promise<string> {
  await mkdir(leasesFolder(folder), { recursive: true })
  count += 1
  const lease = join(leasesFolder(folder), `${process.pid}-${count}`)
  await writeFile(lease, await ownIdentity())
  return lease
}

/** Gives the lease back; true if nobody living holds another. */
export async function endLease(folder: string, lease: string): Promise<boolean> {
  await rm(lease, { force: true })
  return !(await isInUse(folder))
}

/** Whether anybody living holds a lease. */
export async function isInUse(folder: string): Promise<boolean> {
  const names = await readdir(leasesFolder(folder)).catch(() => [])
  const holds = await Promise.all(names.map((name) => isHeld(join(leasesFolder(folder), name))))
  return holds.includes(true)
}

async function isHeld(lease: string): Promise<boolean> {
  const identity = await readFile(lease, 'utf8').catch(() => '')
  if (await isStillRunning(identity)) return true
  await rm(lease, { force: true })
  return false
}
