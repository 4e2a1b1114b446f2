import { fail } from '@huhang/contract'
import type { Column, SourceMapping } from '@huhang/contract/statistics'
import { headingsOf, pressed } from './columns'

/** Why a row is set apart. Written to the rejects file as it is. */
export type RejectReason =
  | 'csv.quote'
  | 'csv.too-long'
  | 'text.encoding'
  | 'text.unprintable'
  | 'text.too-long'
  | 'columns.count'
  | 'header.repeated'
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

/** One column of a file, wherever it stands there. */
export type Cell = {
  /** The cell as it is known, blanks pressed together; null when it is blank or one of the mapping's words for unknown. */
  known(row: readonly string[]): string | null
  /** @throws BadRow `id.missing`, `text.too-long` */
  needed(row: readonly string[]): string
  /** The row is a bad one because of this cell. */
  bad(reason: RejectReason): never
}

export type Cells = {
  of(column: Column): Cell
  of(column: Column | undefined): Cell | null
  /** The cells that make the row itself. */
  content(row: readonly string[]): string
  /** Whether the row has a cell for every heading, and nothing where there is no heading. */
  fits(row: readonly string[]): boolean
}

/** What identifies something stands in an index, which holds no more. */
const longestKey = 300

/** Columns that a file must have to be read by this mapping. */
function neededColumns(mapping: SourceMapping): Column[] {
  return mapping.kind === 'inspections'
    ? [...mapping.visit, mapping.establishment, mapping.on.column, mapping.finding.detail]
    : [mapping.team, ...mapping.mission, mapping.year ?? mapping.on?.column ?? mapping.team]
}

/** @throws `import.columns-missing`, `import.columns-repeated` */
export function cellsOf(header: readonly string[], mapping: SourceMapping): Cells {
  const headings = headingsOf(header)
  const missing = neededColumns(mapping).filter((column) => headings.find(column) === null)
  const rule = mapping.content
  // Rows of which nothing is known to tell them apart would all be one row.
  if ('of' in rule && rule.of.every((column) => headings.find(column) === null)) missing.push(...rule.of)
  if (missing.length > 0) fail('import.columns-missing', { columns: [...new Set(missing.map(nameOf))] })
  const unreliable = new Set('of' in rule ? [] : rule.without.map((column) => headings.find(column)?.index))
  // By name and in one order, so that the same rows with their columns moved about are the same rows.
  const content =
    'of' in rule
      ? rule.of.map((column) => headings.find(column)?.index)
      : headings.all
          .filter(({ index }) => !unreliable.has(index))
          .sort((one, other) => (one.name.toLowerCase() < other.name.toLowerCase() ? -1 : 1))
          .map(({ index }) => index)
  const width = Math.max(0, ...headings.all.map(({ index }) => index + 1))
  const unknown = new Set(mapping.unknown)
  const cellAt = (column: Column): Cell => {
    const { name, index } = headings.find(column) ?? { name: nameOf(column), index: -1 }
    const known = (row: readonly string[]) => {
      const text = pressed(row[index] ?? '')
      return text === '' || unknown.has(text) ? null : text
    }
    const bad = (reason: RejectReason): never => {
      throw new BadRow(reason, name)
    }
    return {
      known,
      bad,
      needed(row) {
        const text = known(row) ?? bad('id.missing')
        return text.length > longestKey ? bad('text.too-long') : text
      },
    }
  }
  function of(column: Column): Cell
  function of(column: Column | undefined): Cell | null
  function of(column: Column | undefined): Cell | null {
    return column === undefined ? null : cellAt(column)
  }
  return {
    of,
    content: (row) => JSON.stringify(content.map((index) => (index === undefined ? '' : pressed(row[index] ?? '')))),
    fits: (row) => row.length >= width && row.every((cell, index) => index < width || cell.trim() === ''),
  }
}

const nameOf = (column: Column): string => [column].flat().join(' / ')
