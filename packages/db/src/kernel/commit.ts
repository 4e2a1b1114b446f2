import type { EventType } from '@huhang/contract'
import { type Db, empty, join, raw, type Sql, sql } from './db'
import type { Write } from './writes'

export type EventRow = {
  id: string
  type: EventType
  subjectKind: string
  subjectId: string
  areaId: string | null
  actorId: string | null
  actorName: string | null
  commandId: string
  occurredAt: string
  /** What the device showed, where its clock was off. */
  deviceAt: string | null
  payload: unknown
}

export type ReceiptRow = {
  commandId: string
  actorKey: string
  command: string
  hash: string
  outcome: 'accepted' | 'refused'
  result: unknown
}

const column = (name: string) => raw(`"${name}"`)
const columns = (names: readonly string[], of = '') => join(names.map((name) => raw(`${of}"${name}"`)))

/** Writes of one shape (table, kind, columns) go as one recordset. */
function groupByShape(writes: readonly Write[]): Write[][] {
  const groups = new Map<string, Write[]>()
  for (const write of writes) {
    const shape =
      write.kind === 'insert'
        ? Object.keys(write.row)
        : [
            ...Object.keys(write.key),
            '|',
            ...(write.kind === 'update' ? [write.revision === null, ...Object.keys(write.set)] : []),
          ]
    const key = `${write.kind} ${write.table} ${shape.join(',')}`
    const group = groups.get(key)
    if (group) group.push(write)
    else groups.set(key, [write])
  }
  return [...groups.values()]
}

const recordset = (table: string, rows: readonly object[]) =>
  sql`json_populate_recordset(null::${raw(`"${table}"`)}, ${JSON.stringify(rows)}::json)`

function insertOf(table: string, rows: readonly Record<string, unknown>[]): Sql {
  const names = Object.keys(rows[0] ?? {})
  return sql`INSERT INTO ${raw(`"${table}"`)} (${columns(names)}) SELECT ${columns(names)} FROM ${recordset(table, rows)}`
}

function changeOf(group: readonly Write[]): Sql {
  const first = group[0]
  if (first === undefined || first.kind === 'insert') return empty
  const table = raw(`"${first.table}"`)
  const same = join(
    Object.keys(first.key).map((name) => sql`t.${column(name)} = r.${column(name)}`),
    ' AND ',
  )
  if (first.kind === 'delete') {
    const keys = group.flatMap((write) => (write.kind === 'delete' ? [write.key] : []))
    return sql`DELETE FROM ${table} t USING ${recordset(first.table, keys)} r WHERE ${same} RETURNING 1`
  }
  const guarded = first.revision !== null
  const changes = group.flatMap((write) =>
    write.kind === 'update' ? [{ ...write.key, ...write.set, ...(guarded ? { revision: write.revision } : {}) }] : [],
  )
  const sets = Object.keys(first.set).map((name) => sql`${column(name)} = r.${column(name)}`)
  if (guarded) sets.push(sql`"revision" = t."revision" + 1`)
  const still = guarded ? sql` AND t."revision" = r."revision"` : empty
  return sql`UPDATE ${table} t SET ${join(sets)} FROM ${recordset(first.table, changes)} r WHERE ${same}${still} RETURNING 1`
}

/**
 * Rows, events and receipts of a set of commands as ONE statement: atomic without BEGIN and COMMIT,
 * and one way to the server and back. A guarded update that finds its row moved on raises HH001.
 */
export async function commit(
  db: Db,
  writes: readonly Write[],
  events: readonly EventRow[],
  receipts: readonly ReceiptRow[],
): Promise<void> {
  const parts: Sql[] = []
  const expectations: Sql[] = []
  for (const group of groupByShape(writes)) {
    const name = raw(`w${parts.length}`)
    const first = group[0]
    if (first === undefined) continue
    if (first.kind === 'insert') {
      const rows = group.flatMap((write) => (write.kind === 'insert' ? [write.row] : []))
      parts.push(sql`${name} AS (${insertOf(first.table, rows)})`)
    } else {
      parts.push(sql`${name} AS (${changeOf(group)})`)
      if (first.kind === 'update')
        expectations.push(
          sql`huhang_expect((SELECT count(*) FROM ${name}), ${group.length}::int, ${first.table}::text)`,
        )
    }
  }
  if (events.length > 0) parts.push(sql`e AS (${insertOf('event', events)})`)
  if (receipts.length > 0) parts.push(sql`c AS (${insertOf('receipt', receipts)})`)
  if (parts.length === 0) return
  const checks = expectations.length > 0 ? join(expectations) : sql`1`
  await db.rows(sql`WITH ${join(parts)} SELECT ${checks}`, { prepare: true })
}
