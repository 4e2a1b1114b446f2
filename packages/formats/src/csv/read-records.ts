import { Failure } from '@huhang/contract'
import { nextRecord } from './next-record'
import { utf8Of } from './utf8-of'

/** One record of a CSV file, or why it can't be one. `line` is where it begins, counted from 1. */
export type CsvRecord =
  | { line: number; cells: string[] }
  | { line: number; reason: 'csv.quote' | 'csv.too-long' | 'text.encoding' }

/** Longer than any true row; what follows an opening quote that never closes is not gathered without end. */
const maxRecordChars = 1 << 18

/**
 * Records of a CSV stream (RFC 4180; LF or CRLF; a byte-order mark is dropped), in lists as large as the chunks come.
 * A broken record costs its own line only: reading goes on at the next line, which a general CSV parser,
 * having lost count of its quotes, can't do. Memory is one chunk and one record.
 * @throws `import.file-unreadable` when the bytes are UTF-16.
 */
export async function* readRecords(bytes: AsyncIterable<Uint8Array>, delimiter = ','): AsyncGenerator<CsvRecord[]> {
  // Bytes as Latin-1: one character a byte, so that positions hold and each cell is judged as UTF-8 by itself.
  let text = ''
  let line = 1
  let dropping = false
  let begun = false

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
        found.push({ line, reason: `csv.${next}` })
        if (lineEnd === -1) {
          dropping = true
          break
        }
        line += 1
        at = lineEnd + 1
        continue
      }
      if (next.cells.length > 1 || next.cells[0] !== '') {
        const cells = utf8Of(next.cells)
        found.push(cells === null ? { line, reason: 'text.encoding' } : { line, cells })
      }
      line += next.lines
      at = next.end
    }
    text = dropping ? '' : text.slice(at)
    return found
  }

  for await (const chunk of bytes) {
    text += Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString('latin1')
    if (!begun && text.length >= 3) {
      begun = true
      if (text.startsWith('\u00FF\u00FE') || text.startsWith('\u00FE\u00FF'))
        throw new Failure('import.file-unreadable', { problem: 'UTF-16' })
      if (text.startsWith('\u00EF\u00BB\u00BF')) text = text.slice(3)
    }
    const found = take(false)
    if (found.length > 0) yield found
  }
  const rest = take(true)
  if (rest.length > 0) yield rest
}
