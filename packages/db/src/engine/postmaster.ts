import { execFile } from 'node:child_process'
import { readdir, readFile, readlink, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { answersSignal, identityOf } from './process-identity.ts'

const run = promisify(execFile)

export type Postmaster = { pid: number; port: number; ready: boolean }

export async function readPostmaster(data: string): Promise<Postmaster | null> {
  const text = await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '')
  const lines = text.split('\n')
  const pid = Number.parseInt(lines[0] ?? '', 10)
  const port = Number.parseInt(lines[3] ?? '', 10)
  if (!Number.isInteger(pid) || pid <= 0) return null
  return { pid, port, ready: (lines[7] ?? '').trim() === 'ready' }
}

export const hasPidFile = (data: string) =>
  readFile(join(data, 'postmaster.pid')).then(
    () => true,
    () => false,
  )

/** PostgreSQL's processes stand in their data folder, which tells them from a stranger with a reused number. */
export async function standsIn(data: string, pid: number): Promise<boolean> {
  if (process.platform === 'linux') {
    const [here, cwd] = await Promise.all([realpath(data), readlink(`/proc/${pid}/cwd`).catch(() => '')])
    return cwd === here && (await identityOf(pid)) !== null
  }
  if (process.platform === 'win32') return answersSignal(pid)
  const { stdout } = await run('ps', ['-o', 'command=', '-p', String(pid)]).catch(() => ({ stdout: '' }))
  return stdout.includes('postgres') && stdout.includes(data)
}

/** Backends outlive a killed postmaster for a moment, and two generations must never write side by side. */
export async function anyoneStandsIn(data: string): Promise<boolean> {
  if (process.platform !== 'linux') return false
  const numbers = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const found = await Promise.all(numbers.map((name) => standsIn(data, Number(name))))
  return found.includes(true)
}
