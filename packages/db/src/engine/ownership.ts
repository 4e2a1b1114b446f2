import { execFile } from 'node:child_process'
import { chmod, mkdir } from 'node:fs/promises'
import { promisify } from 'node:util'
import type { DatabaseUser } from './database-user.ts'

const run = promisify(execFile)

/** Where the database's user keeps what it cannot keep in ours. */
export const ownFolder = '/var/lib/huhang'

export async function makeOwnFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  // The umask may have closed it to the database's user.
  await chmod(folder, 0o755)
}

export async function giveTo(user: DatabaseUser, path: string): Promise<void> {
  if (user.uid !== undefined) await run('chown', ['-R', `${user.uid}:${user.gid}`, path])
}

export async function canEnter(user: DatabaseUser, folder: string): Promise<boolean> {
  if (user.uid === undefined) return true
  return run('/bin/sh', ['-c', 'cd "$0"', folder], { ...user, cwd: '/' }).then(
    () => true,
    () => false,
  )
}
