import { setTimeout as sleep } from 'node:timers/promises'

type Part = { name: string; stop: () => Promise<unknown> | unknown }
type Say = (line: string) => void

export type Shutdown = {
  /** Registers a started part; the last one started is the first one stopped. */
  add(name: string, stop: Part['stop']): void
  /** Starts a part that takes its time: whoever asks to stop meanwhile waits for it, so that nothing is left running. */
  start<Started>(name: string, begin: () => Promise<Started>, stop: (started: Started) => unknown): Promise<Started>
  /** Stops every part, once. */
  stop(): Promise<void>
  /** Somebody asked to stop: what fails from now on fails because of that. */
  readonly stopping: boolean
}

const patienceMs = 15_000

/** Collects what was started, so that everything ends however the process is asked to. */
export function createShutdown(say: Say = (line) => process.stderr.write(`${line}\n`)): Shutdown {
  const parts: Part[] = []
  let ending: Promise<void> | undefined
  const end = async () => {
    for (let part = parts.pop(); part !== undefined; part = parts.pop()) await stopPart(part, say)
  }
  return {
    add: (name, stop) => {
      parts.push({ name, stop })
    },
    start: (name, begin, stop) => {
      const started = begin()
      // What never came up needs no end, and says so to the one who waits for it.
      parts.push({ name, stop: () => started.then(stop, () => undefined) })
      return started
    },
    stop: () => {
      ending ??= end()
      return ending
    },
    get stopping() {
      return ending !== undefined
    },
  }
}

// One part that hangs must not keep the database from a clean stop.
async function stopPart(part: Part, say: Say): Promise<void> {
  const patience = new AbortController()
  const late = sleep(patienceMs, 'late', { signal: patience.signal, ref: false }).catch(() => 'stopped')
  try {
    const first = await Promise.race([Promise.resolve(part.stop()), late])
    if (first === 'late') say(`${part.name} did not stop in ${patienceMs / 1000} s`)
  } catch (error) {
    say(`${part.name} did not stop cleanly: ${error instanceof Error ? error.message : String(error)}`)
  } finally {
    patience.abort()
  }
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Ctrl-C stops everything; a second one stops waiting. */
export function stopOnSignals(shutdown: Shutdown, exit: (code: number) => void = process.exit): () => void {
  let asked = 0
  const onSignal = () => {
    asked += 1
    // One Ctrl-C arrives up to three times: from the terminal, the package manager and npx.
    if (asked > 3) exit(130)
    if (asked === 1)
      shutdown.stop().then(
        () => exit(0),
        () => exit(1),
      )
  }
  for (const signal of signals) process.on(signal, onSignal)
  return () => {
    for (const signal of signals) process.off(signal, onSignal)
  }
}
