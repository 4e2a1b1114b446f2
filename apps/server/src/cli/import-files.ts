import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { ImportFile, ImportResult } from '@huhang/actions/statistics'
import { type ErrorCode, Failure, fail } from '@huhang/contract'
import type { SourceMapping } from '@huhang/contract/statistics'
import { type CsvRecord, openBytes, readRecords } from '@huhang/formats/csv'
import type { TellingOf } from '@huhang/formats/history'
import { keepSmall } from './keep-small'
import { type RejectsFile, rejectsFile } from './rejects-file'
import { type Options, sayJson, sayLine, type Work } from './with-city'

export type ImportOptions = Options & { mapping: string; strict?: boolean; rejects?: string }

type FileResult = Omit<ImportResult, 'state'> & {
  file: string
  state: ImportResult['state'] | 'refused' | 'failed'
  error: { code: ErrorCode; details: unknown } | null
}

export type HowTo<Row extends object> = {
  mapping: SourceMapping
  read(records: AsyncIterable<CsvRecord[]>): AsyncIterable<TellingOf<Row>[]>
  keep(file: Omit<ImportFile<Row>, 'mapping'>): Promise<ImportResult>
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash).catch((error: NodeJS.ErrnoException) =>
    fail('import.file-unreadable', { problem: `${basename(path)}: ${error.code ?? error.message}` }),
  )
  return hash.digest('hex')
}

const nothingKept = { read: 0, kept: 0, known: 0, rejected: 0, resumedAfter: 0 }

/** Reads a whole file for its bad rows and writes them down; imports nothing. */
async function check(rows: AsyncIterable<TellingOf<object>[]>, rejects: RejectsFile) {
  let read = 0
  let rejected = 0
  for await (const found of rows) {
    const bad = found.filter((one) => 'reason' in one)
    read += found.length
    rejected += bad.length
    if (bad.length > 0) await rejects.write(bad)
  }
  return { read, rejected }
}

function progressOf(file: string) {
  let saidAt = 0
  return ({ read, kept, rejected }: { read: number; kept: number; rejected: number }) => {
    keepSmall()
    if (Date.now() - saidAt < 1_000) return
    saidAt = Date.now()
    process.stderr.write(`${basename(file)}: 已读 read ${read} · 新增 kept ${kept} · 不合格 rejected ${rejected}\n`)
  }
}

async function importFile<Row extends object>(
  path: string,
  how: HowTo<Row>,
  options: ImportOptions,
  rejects: RejectsFile,
  stopped: () => boolean,
): Promise<FileResult> {
  const rows = () => how.read(readRecords(openBytes(path), how.mapping.delimiter))
  const file = basename(path)
  const sha256 = await sha256Of(path)
  rejects.begin(path, false)
  if (options.strict) {
    const found = await check(rows(), rejects)
    if (found.rejected > 0)
      return {
        file,
        ...nothingKept,
        ...found,
        state: 'refused',
        error: { code: 'import.bad-rows', details: { rejected: found.rejected } },
      }
  }
  const result = await how.keep({
    fileName: file,
    sha256,
    rows: rows(),
    stopped,
    onResumed: () => rejects.begin(path, true),
    onRejected: (rejected) => rejects.write(rejected),
    onProgress: progressOf(path),
  })
  // Its bad rows were written down when it was read; who names a file for them now wants them there.
  if (result.state === 'done-before' && result.rejected > 0 && options.rejects !== undefined)
    await check(rows(), rejects)
  return { file, ...result, error: null }
}

const line = (one: FileResult) =>
  one.error === null
    ? `${one.file}: ${one.state} · 已读 read ${one.read} · 新增 kept ${one.kept} · 已有 known ${one.known} · 不合格 rejected ${one.rejected}`
    : `${one.file}: ${one.state} · ${one.error.code} ${JSON.stringify(one.error.details)}`

/** Reads files one after the other; one that can't be read does not keep the others out. */
export async function importFiles<Row extends object>(
  paths: readonly string[],
  how: HowTo<Row>,
  options: ImportOptions,
  { env, stopped }: Work,
): Promise<number> {
  const rejects = rejectsFile(options.rejects, env.dataFolder, how.mapping.source)
  const results: FileResult[] = []
  for (const path of paths) {
    if (stopped()) break
    const result = await importFile(path, how, options, rejects, stopped).catch((error: unknown): FileResult => {
      if (!(error instanceof Failure)) throw error
      return {
        file: basename(path),
        ...nothingKept,
        state: 'failed',
        error: { code: error.code, details: error.details },
      }
    })
    results.push(result)
    sayLine(line(result), { json: true })
  }
  const sum = (name: 'read' | 'kept' | 'known' | 'rejected') => results.reduce((all, one) => all + one[name], 0)
  const rejected = sum('rejected')
  const total = { source: how.mapping.source, read: sum('read'), kept: sum('kept'), known: sum('known'), rejected }
  if (options.json) sayJson({ ...total, rejects: rejected > 0 ? rejects.path : null, files: results })
  else {
    sayLine(`${total.source}: 新增 kept ${total.kept} / 已读 read ${total.read}`)
    if (rejected > 0) sayLine(`不合格的行见 bad rows are in ${rejects.path}`)
    if (stopped()) sayLine('已停止；再次运行同一命令即可接着导入 · stopped; run the same command to go on')
  }
  if (stopped()) return 130
  return results.some((one) => one.error !== null) ? 1 : 0
}
