import type { RecordInspection } from '@huhang/contract/inspections'
import fastify from 'fastify'
import pg from 'pg'
import { addRows, type Row, type Rows } from '../data/rows'
import { visitRows } from '../data/visit-rows'
import { premisesById } from '../data/visits'

const [url = '', schema = '', port = ''] = process.argv.slice(2)
const pool = new pg.Pool({ connectionString: url, max: 10, options: `-c search_path=${schema} -c timezone=UTC` })

const parameter = (value: unknown) =>
  value !== null && typeof value === 'object' ? JSON.stringify(value) : (value ?? null)

/** One statement a table, a list of values a row. */
function insertOf(table: string, rows: readonly Row[]): { text: string; values: unknown[] } {
  const columns = Object.keys(rows[0] ?? {})
  const values = rows.flatMap((row) => columns.map((column) => parameter(row[column])))
  const lists = rows.map(
    (_, row) => `(${columns.map((_column, index) => `$${row * columns.length + index + 1}`).join(',')})`,
  )
  return {
    text: `INSERT INTO "${table}" (${columns.map((column) => `"${column}"`).join(',')}) VALUES ${lists}`,
    values,
  }
}

/** The floor of recording a visit: no session, no permission, no rule – the body parsed and the same rows written. */
const app = fastify({ bodyLimit: 1024 * 1024 })

app.get('/healthz', async () => ({ ok: true }))

function rowsOf(body: RecordInspection): Rows {
  const premises = premisesById.get(body.premisesId)
  if (premises === undefined) throw new Error('unknown premises')
  return visitRows(body, { premises, shownText: JSON.stringify(body.shownAs), recordedAt: new Date().toISOString() })
}

async function write(rows: Rows): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    for (const [table, ofTable] of Object.entries(rows))
      if (ofTable.length > 0) await client.query(insertOf(table, ofTable))
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  } finally {
    client.release()
  }
}

app.post<{ Body: RecordInspection }>('/record', async ({ body }) => {
  const rows = rowsOf(body)
  await write(rows)
  return { inspectionId: body.inspectionId, status: rows.inspection?.[0]?.status, revision: 1 }
})

/** A push of visits: the rows of all of them at once. */
app.post<{ Body: { commands: { command: RecordInspection }[] } }>('/push', async ({ body }) => {
  const rows: Rows = {}
  for (const { command } of body.commands) addRows(rows, rowsOf(command))
  await write(rows)
  return { outcomes: body.commands.map(({ command }) => ({ ok: true, view: { inspectionId: command.inspectionId } })) }
})

const end = () => {
  Promise.all([app.close(), pool.end()]).then(
    () => process.exit(0),
    () => process.exit(1),
  )
}
process.once('SIGTERM', end).once('disconnect', end)
await app.listen({ port: Number(port), host: '127.0.0.1' })
