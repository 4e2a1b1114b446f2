import { type ChildProcess, execFile, fork } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)

export type Child = {
  readonly process: ChildProcess
  rssMb(): Promise<number>
  peakMb(): number
  stop(): Promise<void>
  /** Without a word: at whatever byte it was. */
  kill(): Promise<void>
}

/** Memory of another process as its system counts it; 0 when it has gone. */
async function rssOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const counted = status.match(/^VmRSS:\s+(\d+) kB/m)?.[1]
  if (counted !== undefined) return Number(counted) / 1024
  const { stdout } = await run('ps', ['-o', 'rss=', '-p', String(pid)]).catch(() => ({ stdout: '0' }))
  return Number(stdout.trim()) / 1024
}

type Options = { env?: Record<string, string>; args?: string[]; flags?: string[]; output?: 'ignore' | 'pipe' }

const lookEveryMs = 250
const patienceMs = 20_000

/** A program of ours in a process of its own, sources run as this one is; its memory is looked at while it lives. */
export function startChild(script: URL, { env = {}, args = [], flags = [], output = 'ignore' }: Options = {}): Child {
  // HUHANG_BENCH_PROFILE: a folder for the V8 profiles of every child.
  const folder = process.env.HUHANG_BENCH_PROFILE
  const profile = folder ? ['--cpu-prof', `--cpu-prof-dir=${folder}`] : []
  const loader = script.pathname.endsWith('.ts') ? process.execArgv : []
  const child = fork(fileURLToPath(script), args, {
    env: { ...process.env, ...env },
    execArgv: [...loader, ...flags, ...profile],
    stdio: ['ignore', output, output === 'pipe' ? 'ignore' : 'inherit', 'ipc'],
  })
  let peak = 0
  const rssMb = async () => (child.pid === undefined ? 0 : rssOf(child.pid))
  const look = setInterval(() => {
    rssMb().then(
      (now) => {
        peak = Math.max(peak, now)
      },
      () => undefined,
    )
  }, lookEveryMs).unref()
  child.once('exit', () => clearInterval(look))
  return {
    process: child,
    rssMb,
    peakMb: () => peak,
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'exit')
      child.kill('SIGTERM')
      const late = await Promise.race([gone.then(() => false), sleep(patienceMs, true, { ref: false })])
      if (late) child.kill('SIGKILL')
      await gone
    },
  }
}

/** Until this address answers, or the child has ended. */
export async function untilAnswers(url: string, child: ChildProcess, ms = 120_000): Promise<void> {
  const start = performance.now()
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the process ended with ${child.exitCode} before ${url} answered`)
    const answered = await fetch(url).then(
      async (response) => {
        await response.arrayBuffer()
        return response.ok
      },
      () => false,
    )
    if (answered) return
    if (performance.now() - start > ms) throw new Error(`${url} did not answer in ${ms / 1000} s`)
    await sleep(20)
  }
}
