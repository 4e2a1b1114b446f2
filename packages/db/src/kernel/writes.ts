import type { Row, TableName } from './rows'

/** One row to add, change or take away: data, so that a whole set of them is one statement. */
export type Write =
  | { kind: 'insert'; table: TableName; row: Record<string, unknown> }
  | {
      kind: 'update'
      table: TableName
      key: Record<string, unknown>
      revision: number | null
      set: Record<string, unknown>
    }
  | { kind: 'delete'; table: TableName; key: Record<string, unknown> }

/** Columns left out take the table's default. */
export const insert = <Table extends TableName>(table: Table, row: Partial<Row<Table>>): Write => ({
  kind: 'insert',
  table,
  row,
})

/**
 * Changes the row with this key. With a `revision` the row must still be at it (it goes up by one),
 * else nothing of the whole statement happens and the commands are judged anew; null: the row must only exist.
 */
export const update = <Table extends TableName>(
  table: Table,
  key: Partial<Row<Table>>,
  revision: number | null,
  set: Partial<Row<Table>>,
): Write => ({ kind: 'update', table, key, revision, set })

export const remove = <Table extends TableName>(table: Table, key: Partial<Row<Table>>): Write => ({
  kind: 'delete',
  table,
  key,
})
