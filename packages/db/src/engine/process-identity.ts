import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** The system hands a dead process's number to a stranger, so a number alone does not say who it was. */
export async function identityOf(pid: number): Promise<string | null> {
  if (process.platform === 'linux') return linuxIdentity(pid)
  if (process.platform === 'win32') return answersSignal(pid) ? String(pid) : null
  const { stdout } = await run('ps', ['-o', 'lstart=', '-p', String(pid)]).catch(() => ({ stdout: '' }))
  return stdout.trim() === '' ? null : `${pid} ${stdout.trim()}`
}

async function linuxIdentity(pid: number): Promise<string | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  // The command name may hold spaces and brackets; the fields after its last bracket do not.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const [state] = fields
  if (state === undefined || state === '' || state === 'Z' || state === 'X') return null
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '')
  return `${pid} ${fields[19] ?? ''} ${boot.trim()}`.trim()
}

export function answersSignal(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Whether the very process that wrote this identity still runs. */
export async function isStillRunning(identity: string): Promise<boolean> {
  const pid = Number.parseInt(identity, 10)
  return Number.isInteger(pid) && pid > 0 && (await identityOf(pid)) === identity.trim()
}

export async function ownIdentity(): Promise<string> {
  return (await identityOf(process.pid)) ?? String(process.pid)
}
