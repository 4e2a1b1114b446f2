import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { promisify } from 'node:util'
import { identityOf } from '@huhang/db/engine'

const run = promisify(execFile)
const launcher = /(^|[/\\])(pnpm|npm|npx|tsx)([-.@/\\\s]|$)/

type Ancestor = { parent: number; words: string[] }

async function lookAt(pid: number): Promise<Ancestor | null> {
  if (process.platform === 'linux') {
    const [stat, line] = await Promise.all([
      readFile(`/proc/${pid}/stat`, 'utf8').catch(() => ''),
      readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => ''),
    ])
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
    return stat === '' ? null : { parent, words: line.split('\0') }
  }
  const { stdout } = await run('ps', ['-o', 'ppid=,command=', '-p', String(pid)]).catch(() => ({ stdout: '' }))
  const found = stdout.trim().match(/^(\d+)\s+(.*)$/)
  return found ? { parent: Number(found[1]), words: (found[2] ?? '').split(' ') } : null
}

// `node …/tsx/dist/cli.mjs`, or a title that a program gave itself: `npm exec pnpm`.
const isLauncher = (words: string[]) => words.slice(0, 2).some((word) => launcher.test(word))
const isShell = (words: string[]) => /^(ba|da)?sh$/.test(basename(words[0] ?? ''))

/** `npx`, `pnpm` and `tsx` that brought this process up; never the shell or the system above them. */
async function launchers(): Promise<string[]> {
  const found: string[] = []
  let pid = process.ppid
  for (let depth = 0; depth < 10 && pid > 1; depth++) {
    const ancestor = await lookAt(pid)
    if (!ancestor) break
    const identity = isLauncher(ancestor.words) ? await identityOf(pid) : null
    if (identity !== null) found.push(identity)
    else if (!isShell(ancestor.words)) break
    pid = ancestor.parent
  }
  return found
}

/** Killed launchers pass nothing on: without this the server would live on unseen and hold the port. */
export async function stopWithLaunchers(stop: () => void): Promise<() => void> {
  const watched = process.platform === 'win32' ? [] : await launchers()
  const check = async () => {
    const now = await Promise.all(watched.map((identity) => identityOf(Number.parseInt(identity, 10))))
    if (now.some((identity, index) => identity !== watched[index])) stop()
  }
  const timer = setInterval(() => void check().catch(() => {}), 1000).unref()
  return () => clearInterval(timer)
}
