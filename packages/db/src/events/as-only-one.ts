import type pg from 'pg'
import type { Pool } from '../kernel'
import { Bell } from './bell'

const secondLook = 1000

async function holdOnce(
  client: pg.PoolClient,
  name: string,
  signal: AbortSignal,
  work: (held: AbortSignal) => Promise<void>,
) {
  const lost = new AbortController()
  client.on('error', () => lost.abort())
  const { rows } = await client.query<{ held: boolean }>(
    'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS held',
    [name],
  )
  if (rows[0]?.held !== true) return
  try {
    await work(AbortSignal.any([signal, lost.signal]))
  } finally {
    if (!lost.signal.aborted) await client.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [name])
  }
}

/**
 * Runs `work` in one process of the city at a time, under an advisory lock of a connection of its own.
 * When that connection or the work breaks, it is taken up again, here or in another process, until the
 * signal aborts; `alarm` hears why.
 */
export async function asOnlyOne(
  pool: Pool,
  name: string,
  signal: AbortSignal,
  work: (held: AbortSignal) => Promise<void>,
  alarm: (error: unknown) => void = () => undefined,
): Promise<void> {
  while (!signal.aborted) {
    let client: pg.PoolClient | undefined
    let broken: Error | undefined
    try {
      client = await pool.pool.connect()
      await holdOnce(client, `${pool.schema} ${name}`, signal, work)
    } catch (error) {
      broken = error instanceof Error ? error : new Error(String(error))
      if (!signal.aborted) alarm(error)
    } finally {
      client?.removeAllListeners('error')
      // A broken connection may still hold the lock; closing it lets go.
      client?.release(broken)
    }
    if (!signal.aborted) await new Bell().wait(secondLook, signal)
  }
}
