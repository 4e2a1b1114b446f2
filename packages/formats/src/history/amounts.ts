import type { Amount, Column, Word } from '@huhang/contract/statistics'
import type { Cells } from './cells'

type Row = readonly string[]

const decimal = /^(\d{1,15}(\.\d{0,20})?|\.\d{1,20})$/
const inThousands = /^\d{1,3}(,\d{3})+(\.\d*)?$/

/** A number as it is written, without its currency sign and thousands marks; null: it is no number, or below zero. */
function numberIn(cell: string, { decimal: mark }: Amount): number | null {
  const bare = cell.replace(/^[$£€¥￥]\s?/, '')
  const pointed = mark === ',' ? bare.replace(/[.,]/g, (sign) => (sign === ',' ? '.' : ',')) : bare
  const text = inThousands.test(pointed) ? pointed.replaceAll(',', '') : pointed
  return decimal.test(text) ? Number(text) : null
}

/** Reads a number of the source in our unit, from zero up to `most`; null when it is unknown. */
export function amountReader(
  cells: Cells,
  said: Amount | undefined,
  most: number,
  fits: (number: number) => boolean = () => true,
): (row: Row) => number | null {
  if (said === undefined) return () => null
  const at = cells.of(said.column)
  return (row) => {
    const cell = at.known(row)
    if (cell === null) return null
    const written = numberIn(cell, said)
    const number = written === null ? Number.NaN : written * said.times
    if (number <= most && fits(number)) return number
    return said.words === 'unknown' ? null : at.bad('number.invalid')
  }
}

const nowhere = { lat: null, lng: null }

/** Reads degrees in WGS-84; a place with one half blank is unknown. */
export function placeReader(
  cells: Cells,
  columns: { lat: Column; lng: Column } | undefined,
): (row: Row) => { lat: number; lng: number } | typeof nowhere {
  if (columns === undefined) return () => nowhere
  const degrees = (column: Column, most: number) => {
    const at = cells.of(column)
    return (row: Row) => {
      const text = at.known(row)
      if (text === null) return null
      const valid = /^[+-]?\d{1,3}(\.\d*)?$/.test(text) && Math.abs(Number(text)) <= most
      return valid ? Number(text) : at.bad('place.invalid')
    }
  }
  const [latOf, lngOf] = [degrees(columns.lat, 90), degrees(columns.lng, 180)]
  return (row) => {
    const [lat, lng] = [latOf(row), lngOf(row)]
    return lat === null || lng === null ? nowhere : { lat, lng }
  }
}

/** Reads the code the mapping gives for the source's word; a word it does not list stays as it is. */
export function wordReader(cells: Cells, said: Word | undefined): (row: Row) => string | null {
  if (said === undefined) return () => null
  const at = cells.of(said.column)
  return (row) => {
    const word = at.known(row)
    return word === null ? null : (said.words[word] ?? word)
  }
}
