import type { Instant, LocalDay } from '@huhang/contract'

const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0')

/** A UUIDv7 in form: sorted by its moment, told apart by kind and number, the same in every run. */
export const idOf = <Id extends string>(at: number, kind: number, number: number): Id => {
  const time = hex(at, 12)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(kind, 3)}-8000-${hex(number, 12)}` as Id
}

/** The one of a list that belongs to a number. */
export const pick = <Item>(list: readonly Item[], number: number): Item => {
  const item = list[number % list.length]
  if (item === undefined) throw new Error('nothing to pick from')
  return item
}

/** Between 0 and 1, scattered, the same for the same number. */
export const scatter = (number: number, salt: number): number => {
  const value = Math.sin(number * 12.9898 + salt * 78.233) * 43_758.5453
  return value - Math.floor(value)
}

const cityOffsetMs = 8 * 3_600_000
export const minute = 60_000
export const day = 24 * 60 * minute

export const instant = (at: number) => new Date(at).toISOString() as Instant
/** The day in the city, which keeps one offset all year. */
export const cityDay = (at: number) => new Date(at + cityOffsetMs).toISOString().slice(0, 10) as LocalDay
