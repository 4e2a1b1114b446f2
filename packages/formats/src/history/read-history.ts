import { fail } from '@huhang/contract'
import type { CalloutMapping, InspectionMapping, SourceMapping } from '@huhang/contract/statistics'
import type { CsvRecord } from '../csv'
import { type CalloutTold, calloutReader } from './callout-rows'
import { BadRow, type Cells, cellsOf, type RejectReason } from './cells'
import { type InspectionTold, inspectionReader } from './inspection-rows'

export type Rejected = { line: number; reason: RejectReason; column: string | null }
/** A row as the mapping understands it, with the text of what makes it itself. */
export type Told<Row> = { line: number; row: Row; content: string }
export type TellingOf<Row> = Told<Row> | Rejected

type Reader<Row> = (row: readonly string[]) => Row

// The database can't hold it.
const nul = '\u0000'

function tell<Row>(record: CsvRecord, cells: Cells, read: Reader<Row>): TellingOf<Row> {
  if ('reason' in record) return { line: record.line, reason: record.reason, column: null }
  const { line, cells: row } = record
  if (row.length !== cells.width) return { line, reason: 'columns.count', column: null }
  if (row.some((cell) => cell.includes(nul))) return { line, reason: 'text.unprintable', column: null }
  try {
    return { line, row: read(row), content: cells.content(row) }
  } catch (error) {
    if (error instanceof BadRow) return { line, reason: error.reason, column: error.column }
    throw error
  }
}

async function* readAs<Row, Mapping extends SourceMapping>(
  records: AsyncIterable<CsvRecord[]>,
  mapping: Mapping,
  readerOf: (mapping: Mapping, cells: Cells) => Reader<Row>,
): AsyncGenerator<TellingOf<Row>[]> {
  let cells: Cells | undefined
  let read: Reader<Row> | undefined
  for await (const found of records) {
    let rows = found
    if (cells === undefined) {
      const header = found[0]
      if (header === undefined) continue
      if ('reason' in header) return fail('import.file-unreadable', { problem: header.reason })
      cells = cellsOf(header.cells, mapping)
      read = readerOf(mapping, cells)
      rows = found.slice(1)
    }
    const [known, reader] = [cells, read]
    if (reader !== undefined) yield rows.map((record) => tell(record, known, reader))
  }
  if (cells === undefined) fail('import.file-unreadable', { problem: 'empty' })
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
