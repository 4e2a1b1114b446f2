import { createHash } from 'node:crypto'
import { type Actor, fail } from '@huhang/contract'
import type { SourceMapping } from '@huhang/contract/statistics'
import {
  beginImport,
  countSeen,
  endImport,
  type HistoryImportRow,
  type HistoryTable,
  keepHistory,
  moveImport,
  takeImport,
} from '@huhang/db/read'
import { commit, type Db } from '@huhang/db/stores'
import { type Permission, scopeOf } from '@huhang/domain/access'
import type { Rejected, TellingOf, Told } from '@huhang/formats/history'
import { uuidv7 } from 'uuidv7'
import type { City } from '../kernel/city'

export type ImportProgress = { read: number; kept: number; rejected: number }
export type ImportResult = ImportProgress & {
  /** Rows that were there already, from this file's earlier turn or from another file. */
  known: number
  /** Records passed over because an earlier, interrupted turn had read them. */
  resumedAfter: number
  state: 'done' | 'stopped' | 'done-before'
}
export type ImportFile<Row extends object> = {
  mapping: SourceMapping
  fileName: string
  /** SHA-256 of the file's bytes, hex. */
  sha256: string
  rows: AsyncIterable<TellingOf<Row>[]>
  /** Asked between two sets: true stops after what is committed. */
  stopped?: () => boolean
  /** An earlier turn's work is taken up. */
  onResumed?: () => void
  onRejected?: (rejected: readonly Rejected[]) => Promise<void> | void
  onProgress?: (progress: ImportProgress) => void
}

const setSize = 500

const uuidOf = (text: string) => {
  const hex = createHash('sha256').update(text).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`
}

async function* setsOf<Row>(rows: AsyncIterable<TellingOf<Row>[]>, skip: number): AsyncGenerator<TellingOf<Row>[]> {
  let passed = 0
  let set: TellingOf<Row>[] = []
  for await (const found of rows) {
    const from = Math.min(found.length, Math.max(0, skip - passed))
    passed += from
    for (let i = from; i < found.length; i++) {
      const telling = found[i]
      if (telling !== undefined) set.push(telling)
      if (set.length < setSize) continue
      yield set
      set = []
    }
  }
  if (set.length > 0) yield set
}

/** A row is its content plus its ordinal among equal rows of its file, counted in the database so that no file is too large. */
async function keyedRows<Row extends object>(tx: Db, importId: string, source: string, told: readonly Told<Row>[]) {
  const contents = told.map((one) => uuidOf(one.content))
  const times = new Map<string, number>()
  for (const content of contents) times.set(content, (times.get(content) ?? 0) + 1)
  const after = await countSeen(tx, importId, times)
  const next = new Map([...times].map(([content, n]) => [content, (after.get(content) ?? n) - n]))
  const rows = told.map((one, index) => {
    const content = contents[index] ?? ''
    const ordinal = (next.get(content) ?? 0) + 1
    next.set(content, ordinal)
    return { source, rowKey: uuidOf(`${content} ${ordinal}`), ...one.row }
  })
  // In one order, so that two imports whose files overlap wait for each other and never both.
  return rows.sort((one, other) => (one.rowKey < other.rowKey ? -1 : 1))
}

async function keepSet<Row extends object>(
  db: Db,
  table: HistoryTable,
  begun: HistoryImportRow,
  expected: number,
  set: readonly TellingOf<Row>[],
): Promise<number> {
  const told = set.filter((one) => 'row' in one)
  return db.transaction(async (tx) => {
    if ((await takeImport(tx, begun.id)) !== expected) fail('import.running', {})
    const kept = await keepHistory(tx, table, await keyedRows(tx, begun.id, begun.source, told))
    await moveImport(tx, begun.id, { read: set.length, kept, rejected: set.length - told.length })
    return kept
  })
}

async function finish(
  city: Pick<City, 'db' | 'now'>,
  begun: HistoryImportRow,
  actor: Actor,
  verb: Permission,
  done: ImportProgress,
) {
  const at = city.now()
  const name = actor.kind === 'system' ? actor.name : null
  const personId = actor.kind === 'person' ? actor.personId : null
  const payload = {
    source: begun.source,
    kind: begun.kind as SourceMapping['kind'],
    read: done.read,
    kept: done.kept,
    rejected: done.rejected,
  }
  const event = {
    id: uuidv7(),
    type: 'history.imported' as const,
    subjectKind: 'history-import',
    subjectId: begun.id,
    areaId: null,
    actorId: personId,
    actorName: name,
    commandId: begun.id,
    occurredAt: at,
    deviceAt: null,
    payload,
  }
  const receipt = {
    commandId: begun.id,
    actorKey: personId ?? `system:${name}`,
    command: verb,
    hash: createHash('sha256').update(JSON.stringify(payload)).digest('hex'),
    outcome: 'accepted' as const,
    result: { ok: true, view: payload },
  }
  await city.db.transaction(async (tx) => {
    await endImport(tx, begun.id, at)
    await commit(tx, [], [event], [receipt])
  })
}

/**
 * Reads one file of another register into history. Sets of rows commit one after the other together with how far
 * the reading came: stopped or killed at any moment, the next turn goes on after the last set, and reading a file
 * (or rows another file held) again keeps nothing twice.
 * @throws `auth.not-allowed`; `import.running` when another process reads the same file; what the reader throws.
 */
export async function importHistory<Row extends object>(
  city: Pick<City, 'db' | 'now' | 'areas'>,
  verb: Permission,
  table: HistoryTable,
  file: ImportFile<Row>,
  actor: Actor,
): Promise<ImportResult> {
  if (scopeOf(actor, verb, await city.areas()) === null) fail('auth.not-allowed', { permission: verb })
  const { mapping } = file
  const fileHash = createHash('sha256')
    .update(`${file.sha256} ${JSON.stringify(mapping)}`)
    .digest('hex')
  const begun = await beginImport(city.db, {
    id: uuidv7(),
    source: mapping.source,
    kind: mapping.kind,
    fileName: file.fileName,
    fileHash,
    mapping,
  })
  const resumedAfter = begun.recordsRead
  const progress: ImportProgress = { read: begun.recordsRead, kept: begun.rowsKept, rejected: begun.rejected }
  const result = (state: ImportResult['state']): ImportResult => ({
    ...progress,
    known: progress.read - progress.kept - progress.rejected,
    resumedAfter,
    state,
  })
  if (begun.doneAt !== null) return result('done-before')
  if (resumedAfter > 0) file.onResumed?.()
  for await (const set of setsOf(file.rows, resumedAfter)) {
    const rejected = set.filter((one) => 'reason' in one)
    // Before they are counted: killed in between, a rejected row is written down twice rather than never.
    if (rejected.length > 0) await file.onRejected?.(rejected)
    const kept = await keepSet(city.db, table, begun, progress.read, set)
    progress.read += set.length
    progress.kept += kept
    progress.rejected += rejected.length
    file.onProgress?.({ ...progress })
    if (file.stopped?.()) return result('stopped')
  }
  await finish(city, begun, actor, verb, progress)
  return result('done')
}
