import { fail } from '@huhang/contract'
import type { CalloutMapping, InspectionMapping, SourceMapping } from '@huhang/contract/statistics'
import type { CsvRecord } from '../csv'
import { type CalloutTold, calloutReader } from './callout-rows'
import { BadRow, type Cells, cellsOf, type RejectReason } from './cells'
import { type InspectionTold, inspectionReader } from './inspection-rows'

export type Rejected = {
  line: number
  reason: RejectReason
  column: string | null
  /** The row as it stood there, as CSV. */
  text: string
}
/** A row as the mapping understands it, with the text of what makes it itself. */
export type Told<Row> = { line: number; row: Row; content: string }
export type TellingOf<Row> = Told<Row> | Rejected

type Reader<Row> = (row: readonly string[]) => Row

// The database can't hold it.
const nul = '\u0000'

const quoted = (cell: string) => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

function tell<Row>(record: CsvRecord, header: readonly string[], cells: Cells, read: Reader<Row>): TellingOf<Row> {
  if ('reason' in record) return { ...record, column: null }
  const { line, cells: row } = record
  const bad = (reason: RejectReason, column: string | null = null): Rejected => ({
    line,
    reason,
    column,
    text: row.map(quoted).join(','),
  })
  // Two files laid one after the other.
  if (row[0] === header[0] && row.every((cell, index) => cell === header[index])) return bad('header.repeated')
  if (!cells.fits(row)) return bad('columns.count')
  if (row.some((cell) => cell.includes(nul))) return bad('text.unprintable')
  try {
    return { line, row: read(row), content: cells.content(row) }
  } catch (error) {
    if (error instanceof BadRow) return bad(error.reason, error.column)
    throw error
  }
}

async function* readAs<Row, Mapping extends SourceMapping>(
  records: AsyncIterable<CsvRecord[]>,
  mapping: Mapping,
  readerOf: (mapping: Mapping, cells: Cells) => Reader<Row>,
): AsyncGenerator<TellingOf<Row>[]> {
  let tellOne: ((record: CsvRecord) => TellingOf<Row>) | undefined
  for await (const found of records) {
    let rows = found
    if (tellOne === undefined) {
      const head = found[0]
      if (head === undefined) continue
      if ('reason' in head) return fail('import.file-unreadable', { problem: head.reason })
      const cells = cellsOf(head.cells, mapping)
      const read = readerOf(mapping, cells)
      tellOne = (record) => tell(record, head.cells, cells, read)
      rows = found.slice(1)
    }
    yield rows.map(tellOne)
  }
  if (tellOne === undefined) fail('import.file-unreadable', { problem: 'empty' })
}

/** Rows of a register of inspections. @throws `import.columns-missing`, `import.file-unreadable` */
export const readInspections = (
  records: AsyncIterable<CsvRecord[]>,
  mapping: InspectionMapping,
): AsyncGenerator<TellingOf<InspectionTold>[]> => readAs(records, mapping, inspectionReader)

/** Rows of a register of call-outs. @throws `import.columns-missing`, `import.file-unreadable` */
export const readCallouts = (
  records: AsyncIterable<CsvRecord[]>,
  mapping: CalloutMapping,
): AsyncGenerator<TellingOf<CalloutTold>[]> => readAs(records, mapping, calloutReader)
