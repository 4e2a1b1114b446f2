import { fail } from '@huhang/contract'
import type { SourceMapping } from '@huhang/contract/statistics'

/** Why a row is set apart. Written to the rejects file as it is. */
export type RejectReason =
  | 'csv.quote'
  | 'csv.too-long'
  | 'text.encoding'
  | 'text.unprintable'
  | 'columns.count'
  | 'id.missing'
  | 'date.invalid'
  | 'place.invalid'
  | 'number.invalid'
  | 'year.invalid'
  | 'time.invalid'
export class BadRow extends Error {
  constructor(
    readonly reason: RejectReason,
    readonly column: string,
  ) {
    super(reason)
  }
}

/** How the cells of one file are reached by their column's name, wherever the column stands. */
export type Cells = {
  /** The cell as it is known: blanks and no-break blanks pressed together; null when nothing is in it. */
  known(row: readonly string[], column: string | undefined): string | null
  /** The cells that make the row itself. */
  content(row: readonly string[]): string
  readonly width: number
}

const blanks = /[\s\u00A0\u3000]+/g
const plain = /^[!-~]+( [!-~]+)*$/

/** Columns that a file must have to be read by this mapping. */
function neededColumns(mapping: SourceMapping): string[] {
  return mapping.kind === 'inspections'
    ? [...mapping.visit, mapping.establishment, mapping.on.column, mapping.finding.detail]
    : [mapping.team, mapping.year ?? mapping.on?.column ?? mapping.team]
}

/** @throws `import.columns-missing` */
export function cellsOf(header: readonly string[], mapping: SourceMapping): Cells {
  const names = header.map((name) => name.replace(blanks, ' ').trim())
  const places = new Map(names.map((name, index) => [name, index]))
  const missing = [...new Set(neededColumns(mapping).filter((name) => !places.has(name)))]
  if (missing.length > 0) fail('import.columns-missing', { columns: missing })
  const rule = mapping.content
  // By name and in one order, so that the same rows with their columns moved about are the same rows.
  const content = 'of' in rule ? rule.of : names.filter((name) => !rule.without.includes(name)).sort()
  const indexes = content.map((name) => places.get(name))
  return {
    width: header.length,
    known(row, column) {
      const index = column === undefined ? undefined : places.get(column)
      const cell = index === undefined ? '' : (row[index] ?? '')
      if (cell === '' || plain.test(cell)) return cell || null
      return cell.replace(blanks, ' ').trim() || null
    },
    content: (row) => JSON.stringify(indexes.map((index) => (index === undefined ? '' : (row[index] ?? '')))),
  }
}
