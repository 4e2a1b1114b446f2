import { type Db, raw, sql } from '../kernel'

export type HistoryTable = 'history_inspection_row' | 'history_callout'
export type HistoryImportRow = {
  id: string
  source: string
  kind: string
  mapping: unknown
  recordsRead: number
  rowsKept: number
  rejected: number
  doneAt: string | null
}

/** The state of this file's import; begun with `id` when there is none yet. */
export async function beginImport(
  db: Db,
  file: { id: string; source: string; kind: string; fileName: string; fileHash: string; mapping: unknown },
): Promise<HistoryImportRow> {
  await db.rows(sql`
    INSERT INTO history_import (id, source, kind, "fileName", "fileHash", mapping)
    VALUES (${file.id}::uuid, ${file.source}, ${file.kind}, ${file.fileName}, ${file.fileHash}, ${JSON.stringify(file.mapping)}::jsonb)
    ON CONFLICT (source, "fileHash") DO NOTHING`)
  const [row] = await db.rows<HistoryImportRow>(sql`
    SELECT id, source, kind, mapping, "recordsRead"::int, "rowsKept"::int, rejected::int, "doneAt"
    FROM history_import WHERE source = ${file.source} AND "fileHash" = ${file.fileHash}`)
  if (row === undefined) throw new Error('an import that was just begun is not there')
  return row
}

/** Takes the import for this transaction and says how far it came; a second reader of the same file waits here. */
export async function takeImport(tx: Db, importId: string): Promise<number> {
  // A set and how far it brings the reading stand or fall together, so a set lost with the machine is only read again.
  await tx.rows(sql`SET LOCAL synchronous_commit = off`)
  const [row] = await tx.rows<{ recordsRead: number }>(
    sql`SELECT "recordsRead"::int FROM history_import WHERE id = ${importId}::uuid FOR UPDATE`,
  )
  return row?.recordsRead ?? 0
}

/** Adds to the counts of how often each content came in this file; returns the counts after adding. */
export async function countSeen(
  tx: Db,
  importId: string,
  contents: ReadonlyMap<string, number>,
): Promise<Map<string, number>> {
  const rows = await tx.rows<{ content: string; times: number }>(sql`
    INSERT INTO history_seen AS s ("importId", content, times)
    SELECT ${importId}::uuid, c, t FROM unnest(${[...contents.keys()]}::uuid[], ${[...contents.values()]}::int[]) AS n(c, t)
    ON CONFLICT ("importId", content) DO UPDATE SET times = s.times + excluded.times
    RETURNING content, times`)
  return new Map(rows.map((row) => [row.content, row.times]))
}

/** Keeps rows that are not there yet, as one set; returns how many those were. */
export async function keepHistory(tx: Db, table: HistoryTable, rows: readonly object[]): Promise<number> {
  const first = rows[0]
  if (first === undefined) return 0
  const columns = raw(
    Object.keys(first)
      .map((name) => `"${name}"`)
      .join(', '),
  )
  const [kept] = await tx.rows<{ n: number }>(sql`
    WITH kept AS (
      INSERT INTO ${raw(table)} (${columns})
      SELECT ${columns} FROM json_populate_recordset(null::${raw(table)}, ${JSON.stringify(rows)}::json)
      ON CONFLICT DO NOTHING RETURNING 1
    ) SELECT count(*)::int AS n FROM kept`)
  return kept?.n ?? 0
}

export async function moveImport(
  tx: Db,
  importId: string,
  by: { read: number; kept: number; rejected: number },
): Promise<void> {
  await tx.rows(sql`
    UPDATE history_import SET "recordsRead" = "recordsRead" + ${by.read}, "rowsKept" = "rowsKept" + ${by.kept},
      rejected = rejected + ${by.rejected} WHERE id = ${importId}::uuid`)
}

export async function endImport(tx: Db, importId: string, at: string): Promise<void> {
  await tx.rows(sql`UPDATE history_import SET "doneAt" = ${at}::timestamptz WHERE id = ${importId}::uuid`)
  await tx.rows(sql`DELETE FROM history_seen WHERE "importId" = ${importId}::uuid`)
}

/** The newest mapping a source was imported by; null: nothing of it was imported. */
export async function mappingOfSource(db: Db, source: string, kind: string): Promise<unknown> {
  const [row] = await db.rows<{ mapping: unknown }>(
    sql`SELECT mapping FROM history_import WHERE source = ${source} AND kind = ${kind} ORDER BY at DESC LIMIT 1`,
  )
  return row?.mapping ?? null
}
