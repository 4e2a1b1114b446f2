import { asUtf8 } from './as-utf8'
import { nextRecord } from './next-record'
import { type Encoding, textReader } from './text-of'

/** One record of a CSV file, or why it can't be one. `line` is where it begins, counted from 1. */
export type CsvRecord =
  | { line: number; cells: string[] }
  | {
      line: number
      reason: 'csv.quote' | 'csv.too-long' | 'text.encoding'
      /** The line as it stands there, as far as it can be shown. */
      text: string
    }

export type HowWritten = { delimiter?: string; encoding?: Encoding }

/** Longer than any true row; what follows an opening quote that never closes is not gathered without end. */
const maxRecordChars = 1 << 18
/** So much is looked at for the file's kind of line end. */
const looked = 1 << 16
const shown = 2_000

const unquoted = (text: string) => text.replace(/"[^"]*"?/g, '')
const shownOf = (bytes: string) => Buffer.from(bytes.slice(0, shown), 'latin1').toString('utf8').trimEnd()

/**
 * Records of a CSV stream (RFC 4180; LF, CRLF or CR; a byte-order mark is dropped), in lists as large as the chunks
 * come. A broken record costs its own line only: reading goes on at the next line, which a general CSV parser,
 * having lost count of its quotes, can't do. Memory is one chunk and one record.
 * @throws `import.file-unreadable` when the bytes are broken UTF-16.
 */
export async function* readRecords(
  bytes: AsyncIterable<Uint8Array>,
  { delimiter = ',', encoding = 'utf-8' }: HowWritten = {},
): AsyncGenerator<CsvRecord[]> {
  const textOf = textReader(encoding)
  // Bytes as Latin-1: one character a byte, so that positions hold and each cell is judged as text by itself.
  let text = ''
  let line = 1
  let dropping = false
  let onlyCr: boolean | undefined

  const begin = (final: boolean) => {
    if (onlyCr !== undefined || (text.length < looked && !final && !text.includes('\n'))) return
    onlyCr = !text.includes('\n') && unquoted(text).includes('\r')
    if (text.startsWith('\u00EF\u00BB\u00BF')) text = text.slice(3)
    if (onlyCr) text = text.replaceAll('\r', '\n')
  }
  const take = (final: boolean): CsvRecord[] => {
    const found: CsvRecord[] = []
    let at = 0
    while (at < text.length) {
      const lineEnd = text.indexOf('\n', at)
      if (dropping) {
        if (lineEnd === -1) break
        dropping = false
        line += 1
        at = lineEnd + 1
        continue
      }
      const next = nextRecord(text, at, delimiter, final, maxRecordChars)
      if (next === 'more') break
      if (next === 'quote' || next === 'too-long') {
        found.push({ line, reason: `csv.${next}`, text: shownOf(text.slice(at, lineEnd === -1 ? undefined : lineEnd)) })
        if (lineEnd === -1) {
          dropping = true
          break
        }
        line += 1
        at = lineEnd + 1
        continue
      }
      if (next.cells.length > 1 || next.cells[0] !== '') {
        const cells = textOf(next.cells)
        found.push(
          cells === null ? { line, reason: 'text.encoding', text: shownOf(text.slice(at, next.end)) } : { line, cells },
        )
      }
      line += next.lines
      at = next.end
    }
    text = dropping ? '' : text.slice(at)
    return found
  }

  for await (const chunk of asUtf8(bytes)) {
    const more = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString('latin1')
    text += onlyCr === true ? more.replaceAll('\r', '\n') : more
    begin(false)
    const found = onlyCr === undefined ? [] : take(false)
    if (found.length > 0) yield found
  }
  begin(true)
  const rest = take(true)
  if (rest.length > 0) yield rest
}
