import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Pool } from '@huhang/db/stores'
import { from as copyFrom } from 'pg-copy-streams'
import type { LaidTable, Row, Rows } from './rows'

const escaped: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

function fieldOf(value: unknown): string {
  if (value === null || value === undefined) return '\\N'
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  return text.replace(/[\\\t\n\r]/g, (sign) => escaped[sign] ?? sign)
}

function* linesOf(rows: readonly Row[], columns: readonly string[]): Generator<string> {
  for (const row of rows) yield `${columns.map((column) => fieldOf(row[column])).join('\t')}\n`
}

async function copyTable(pool: Pool, table: LaidTable, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {})
  const client = await pool.pool.connect()
  try {
    const named = columns.map((column) => `"${column}"`).join(', ')
    await pipeline(
      Readable.from(linesOf(rows, columns)),
      client.query(copyFrom(`COPY "${table}" (${named}) FROM STDIN`)),
    )
  } finally {
    client.release()
  }
}

/** Lays rows by COPY, table after table in the order given; every row of a table has the columns of its first. */
export async function copyRows(pool: Pool, rows: Rows): Promise<void> {
  for (const [table, ofTable] of Object.entries(rows)) await copyTable(pool, table as LaidTable, ofTable)
}
