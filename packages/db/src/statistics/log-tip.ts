import { type Db, sql } from '../kernel'

/** More unnumbered events than this: the log is moving too fast to be named. */
const mostUnnumbered = 50

/**
 * Names the state of the log: the same name twice means that no event was committed in between, and as every change
 * commits with its event, that nothing changed. Null: the log is moving.
 */
export async function logTip(db: Db): Promise<string | null> {
  const [tip] = await db.rows<{ position: string | null; unnumbered: string[] }>(
    sql`SELECT (SELECT max("position") FROM event)::text AS position,
      ARRAY(SELECT id::text FROM event WHERE "position" IS NULL ORDER BY id LIMIT ${mostUnnumbered}) AS unnumbered`,
    { prepare: true },
  )
  if (tip === undefined || tip.unnumbered.length >= mostUnnumbered) return null
  return `${tip.position} ${tip.unnumbered.join(' ')}`
}
