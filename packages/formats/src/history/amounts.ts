import type { Amount } from '@huhang/contract/statistics'
import { BadRow, type Cells } from './cells'

const decimal = /^\d{1,12}(\.\d{1,6})?$/

/** A number of the source in our unit, never below zero; null when it is unknown. Thousands commas are read. */
export function amountOf(cells: Cells, row: readonly string[], said: Amount | undefined): number | null {
  const cell = cells.known(row, said?.column)
  if (cell === null || said === undefined) return null
  const text = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(cell) ? cell.replaceAll(',', '') : cell.replace(/^\$/, '')
  if (decimal.test(text)) return Number(text) * said.times
  if (said.words === 'unknown') return null
  throw new BadRow('number.invalid', said.column)
}

/** Degrees in WGS-84; a place with one half blank is unknown. */
export function placeOf(
  cells: Cells,
  row: readonly string[],
  columns: { lat: string; lng: string } | undefined,
): { lat: number | null; lng: number | null } {
  const [lat, lng] = [cells.known(row, columns?.lat), cells.known(row, columns?.lng)]
  const degrees = (text: string | null, most: number, column: string) => {
    if (text === null) return null
    if (!/^[+-]?\d{1,3}(\.\d+)?$/.test(text) || Math.abs(Number(text)) > most) throw new BadRow('place.invalid', column)
    return Number(text)
  }
  const place = { lat: degrees(lat, 90, columns?.lat ?? ''), lng: degrees(lng, 180, columns?.lng ?? '') }
  return place.lat === null || place.lng === null ? { lat: null, lng: null } : place
}

/** The code the mapping gives for the source's word; a word it does not list stays as it is. */
export function wordOf(
  cells: Cells,
  row: readonly string[],
  said: { column: string; words: Readonly<Record<string, string>> } | undefined,
): string | null {
  const word = cells.known(row, said?.column)
  return word === null || said === undefined ? word : (said.words[word] ?? word)
}
