import { setTimeout as wait } from 'node:timers/promises'
import type { Log } from '../log'
import type { Shutdown } from '../platform'
import type { Parts } from './parts'

const hour = 3_600_000
/** A phone that has lain in a drawer for longer sends its photos from the start. */
const keptMs = 7 * 24 * hour

/** Every hour takes away what devices began to send and never went on with. */
export function sweepParts(parts: Parts, shutdown: Shutdown, log: Log): void {
  const ending = new AbortController()
  const sweeping = (async () => {
    while (!ending.signal.aborted) {
      await parts.sweep(new Date(Date.now() - keptMs)).catch((error) => log.error({ err: error }, 'unfinished uploads'))
      await wait(hour, undefined, { signal: ending.signal }).catch(() => undefined)
    }
  })()
  shutdown.add('sweep', async () => {
    ending.abort()
    await sweeping
  })
}
