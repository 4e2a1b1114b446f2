import type { Db, Pool } from '../kernel'
import { Bell } from './bell'
import { eventChannel } from './number-events'

const reconnectMs = 1000

const isPool = (db: Db): db is Pool => 'pool' in db

/**
 * Calls `look` once at the start, whenever events were numbered, and at least every `beatMs`: a notice that
 * is lost delays, never loses. Ends when the signal aborts.
 */
export async function watchEvents(
  db: Db,
  look: () => Promise<void>,
  signal: AbortSignal,
  beatMs: number,
): Promise<void> {
  const bell = new Bell()
  const listening = isPool(db) ? listen(db, () => bell.ring(), signal) : Promise.resolve()
  while (!signal.aborted) {
    await look()
    await bell.wait(beatMs, signal)
  }
  await listening
}

async function listen(pool: Pool, heard: () => void, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const client = await pool.pool.connect().catch(() => null)
    const ended = new Bell()
    if (client) {
      let broken = false
      client.on('error', () => {
        broken = true
        ended.ring()
      })
      client.on('notification', ({ payload }) => {
        if (payload?.startsWith(`${pool.schema} `)) heard()
      })
      try {
        await client.query(`LISTEN ${eventChannel}`)
        heard()
        while (!broken && !signal.aborted) await ended.wait(60_000, signal)
        if (!broken) await client.query(`UNLISTEN ${eventChannel}`)
      } catch {
        broken = true
      }
      client.removeAllListeners('error')
      client.removeAllListeners('notification')
      client.release(broken)
    }
    if (!signal.aborted) await ended.wait(reconnectMs, signal)
  }
}
