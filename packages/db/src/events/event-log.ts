import type { EventPayload, EventType, Instant } from '@huhang/contract'
import { type Db, sql } from '../kernel'

type Logged<Type extends EventType> = {
  id: string
  position: number
  type: Type
  subjectKind: string
  subjectId: string
  areaId: string | null
  actorId: string | null
  actorName: string | null
  commandId: string
  /** When the person did it. */
  occurredAt: Instant
  /** What the device showed, where its clock was off. */
  deviceAt: Instant | null
  /** When the server kept it. */
  at: Instant
  payload: EventPayload<Type>
}

/** An event that has its place in the order; `type` tells the payload's shape. */
export type LoggedEvent = { [Type in EventType]: Logged<Type> }[EventType]

type NumberedRow = Omit<LoggedEvent, 'position'> & { position: string }

const numbered = (rows: NumberedRow[]): LoggedEvent[] =>
  rows.map((row) => ({ ...row, position: Number(row.position) }) as LoggedEvent)

/** Events after a position, in order. What is not yet numbered does not exist for any reader. */
export async function readEvents(db: Db, after: number, limit: number): Promise<LoggedEvent[]> {
  const rows = await db.rows<NumberedRow>(
    sql`SELECT * FROM "event" WHERE "position" > ${after}::bigint ORDER BY "position" LIMIT ${limit}::int`,
    { prepare: true },
  )
  return numbered(rows)
}

/** The last position given; 0 for an empty log. */
export async function lastPosition(db: Db): Promise<number> {
  const [row] = await db.rows<{ last: string }>(sql`SELECT COALESCE(max("position"), 0) AS "last" FROM "event"`, {
    prepare: true,
  })
  return Number(row?.last ?? 0)
}
