import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import type { ImportFile, ImportProgress, ImportResult } from '@huhang/actions/statistics'
import { type ErrorCode, Failure } from '@huhang/contract'
import type { SourceMapping } from '@huhang/contract/statistics'
import { type CsvRecord, openBytes, rawBytes, readRecords } from '@huhang/formats/csv'
import type { TellingOf } from '@huhang/formats/history'
import { keepSmall } from './keep-small'
import { rejectWords } from './reject-words'
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
  for await (const chunk of rawBytes(path)) hash.update(chunk)
  return hash.digest('hex')
}

const nothingRead: ImportProgress = { read: 0, kept: 0, rejected: 0 }

/** Reads a whole file for its bad rows and writes them down; imports nothing. */
async function check(
  rows: AsyncIterable<TellingOf<object>[]>,
  rejects: RejectsFile,
  onProgress: (progress: ImportProgress) => void,
): Promise<ImportProgress> {
  const progress = { read: 0, kept: 0, rejected: 0 }
  for await (const found of rows) {
    const bad = found.filter((one) => 'reason' in one)
    progress.read += found.length
    progress.rejected += bad.length
    if (bad.length > 0) await rejects.write(bad)
    onProgress(progress)
  }
  return progress
}

function progressOf(file: string) {
  let saidAt = 0
  return ({ read, kept, rejected }: ImportProgress) => {
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
  onProgress: (progress: ImportProgress) => void,
): Promise<FileResult> {
  const rows = () => how.read(readRecords(openBytes(path), how.mapping))
  const file = basename(path)
  const sha256 = await sha256Of(path)
  rejects.begin(path, false)
  if (options.strict) {
    const found = await check(rows(), rejects, onProgress)
    if (found.rejected > 0)
      return {
        file,
        ...found,
        known: 0,
        resumedAfter: 0,
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
    onProgress,
  })
  // Its bad rows were written down when it was read; the file that is named for them now shall hold them too.
  if (result.state === 'done-before' && result.rejected > 0) await check(rows(), rejects, onProgress)
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
    const say = progressOf(path)
    let came: ImportProgress = nothingRead
    const onProgress = (progress: ImportProgress) => {
      came = progress
      say(progress)
    }
    const result = await importFile(path, how, options, rejects, stopped, onProgress).catch(
      (error: unknown): FileResult => {
        if (!(error instanceof Failure)) throw error
        const { code, details } = error
        // What was kept before the file broke off stays kept.
        const known = came.read - came.kept - came.rejected
        return { file: basename(path), ...came, known, resumedAfter: 0, state: 'failed', error: { code, details } }
      },
    )
    results.push(result)
    sayLine(line(result), { json: true })
  }
  const sum = (name: 'read' | 'kept' | 'known' | 'rejected') => results.reduce((all, one) => all + one[name], 0)
  const rejected = sum('rejected')
  const total = { source: how.mapping.source, read: sum('read'), kept: sum('kept'), known: sum('known'), rejected }
  const reasons = Object.fromEntries(rejects.reasons)
  if (options.json) sayJson({ ...total, reasons, rejects: rejected > 0 ? rejects.path : null, files: results })
  else {
    sayLine(`${total.source}: 新增 kept ${total.kept} / 已读 read ${total.read}`)
    for (const [reason, times] of rejects.reasons) sayLine(`  ${times} × ${rejectWords[reason]} (${reason})`)
    if (rejected > 0) sayLine(`不合格的行见 bad rows are in ${rejects.path}`)
    if (stopped()) sayLine('已停止；再次运行同一命令即可接着导入 · stopped; run the same command to go on')
  }
  if (stopped()) return 130
  return results.some((one) => one.error !== null) ? 1 : 0
}
