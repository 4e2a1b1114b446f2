import { setTimeout as sleep } from 'node:timers/promises'
import type { Pool } from '../kernel'
import { asOnlyOne } from './as-only-one'
import { Bell } from './bell'
import { numberEvents } from './number-events'

const batch = 2000
const beatMs = 100
/** One look at the most in this time: under load many commits are numbered, and told, at once. */
const restMs = 25

export type Sequencer = {
  /** Something was committed: look at once instead of at the next beat. */
  poke(): void
  /** Ends after the signal aborted and the lock is let go. */
  readonly stopped: Promise<void>
}

/**
 * Gives positions to what is committed, in one process of the city at a time. A writer in another process
 * is seen at the next beat, 100 ms at most.
 */
export function runSequencer(pool: Pool, signal: AbortSignal, alarm?: (error: unknown) => void): Sequencer {
  const bell = new Bell()
  const work = async (held: AbortSignal) => {
    while (!held.aborted) {
      const { count } = await numberEvents(pool, batch)
      if (count === batch) continue
      if (count > 0) await sleep(restMs, undefined, { signal: held }).catch(() => undefined)
      await bell.wait(beatMs, held)
    }
  }
  return { poke: () => bell.ring(), stopped: asOnlyOne(pool, 'sequencer', signal, work, alarm) }
}
