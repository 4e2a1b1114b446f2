import type { TableName } from '@huhang/db/stores'

/** Tables that data is laid into: those of a write, and the log. */
export type LaidTable = TableName | 'event' | 'receipt'
export type Row = Record<string, unknown>
/** Rows by table, in an order that keeps foreign keys. */
export type Rows = Partial<Record<LaidTable, Row[]>>

export function addRows(into: Rows, more: Rows): void {
  for (const [name, rows] of Object.entries(more)) {
    const table = name as LaidTable
    const known = into[table]
    if (known) known.push(...rows)
    else into[table] = [...rows]
  }
}
