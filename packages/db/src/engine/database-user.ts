import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { StartFailure } from './start-failure.ts'

const run = promisify(execFile)

/** PostgreSQL refuses to run as root; everyone else runs it as themselves. */
export type DatabaseUser = { uid?: number; gid?: number }

// A user of its own: sharing `postgres` would open our files to a system server, and its server's to us.
const name = 'huhang'

async function lookUp(): Promise<DatabaseUser | null> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])])
    return { uid: Number.parseInt(uid.stdout, 10), gid: Number.parseInt(gid.stdout, 10) }
  } catch {
    return null
  }
}

export async function databaseUser(): Promise<DatabaseUser> {
  if (process.getuid?.() !== 0) return {}
  const existing = await lookUp()
  if (existing) return existing
  try {
    await run('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', name])
  } catch {
    // Another process may have made it at the same moment; looking again tells.
  }
  const made = await lookUp()
  if (made) return made
  throw new StartFailure(
    'database.no-user',
    `内置数据库不能以 root 运行，也无法创建系统用户 ${name}：请以普通用户启动，或设置 DATABASE_URL。`,
    `The embedded database cannot run as root and the system user ${name} could not be created: start as an ordinary user, or set DATABASE_URL.`,
  )
}
