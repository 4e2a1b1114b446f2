import type { Instant, LocalDay } from '@huhang/contract'
import { dayOf } from '@huhang/domain/kernel'
import { instantIn } from '@huhang/domain/statistics'

type Part = 'year' | 'years' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'fraction' | 'name' | 'half'
/** A day, and the moment where the cell tells a time as well. */
export type DayTold = { on: LocalDay; at: Instant | null }
type Reader = (text: string) => DayTold | null

const tokens: Record<string, [Part, string]> = {
  yyyy: ['year', '\\d{4}'],
  yy: ['years', '\\d{2}'],
  MMMM: ['name', '[A-Za-z]{3,9}'],
  MMM: ['name', '[A-Za-z]{3}'],
  MM: ['month', '\\d{2}'],
  M: ['month', '\\d{1,2}'],
  dd: ['day', '\\d{2}'],
  d: ['day', '\\d{1,2}'],
  HH: ['hour', '\\d{2}'],
  H: ['hour', '\\d{1,2}'],
  hh: ['hour', '\\d{2}'],
  h: ['hour', '\\d{1,2}'],
  mm: ['minute', '\\d{2}'],
  ss: ['second', '\\d{2}'],
  SSS: ['fraction', '\\d{1,9}'],
  a: ['half', '[AaPp][Mm]'],
}
const anyToken = /yyyy|yy|MMMM|MMM|MM|M|dd|d|HH|H|hh|h|mm|ss|SSS|a|./gs
const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const two = (value: number) => String(value).padStart(2, '0')

/** A day of the calendar; 30 February is none. */
export function calendarDay(year: number, month: number, day: number): LocalDay | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return real && year >= 1900 && year < 2100 ? (`${year}-${two(month)}-${two(day)}` as LocalDay) : null
}

type Parts = ReadonlyMap<Part, string>

function dayIn(parts: Parts): LocalDay | null {
  const years = Number(parts.get('years'))
  const year = parts.has('year') ? Number(parts.get('year')) : years < 70 ? 2000 + years : 1900 + years
  const name = parts.get('name')?.toLowerCase()
  const named = (full: string) => name === full || name === full.slice(0, 3)
  return calendarDay(
    year,
    name === undefined ? Number(parts.get('month')) : monthNames.findIndex(named) + 1,
    Number(parts.get('day')),
  )
}

/** `HH:mm:ss`; null: no clock shows it. */
function timeIn(parts: Parts): string | null {
  const said = Number(parts.get('hour'))
  const half = parts.get('half')?.toLowerCase()
  if (half !== undefined && (said < 1 || said > 12)) return null
  const hour = half === undefined ? said : (said % 12) + (half === 'pm' ? 12 : 0)
  const [minute, second] = [Number(parts.get('minute') ?? 0), Number(parts.get('second') ?? 0)]
  return hour < 24 && minute < 60 && second < 60 ? `${two(hour)}:${two(minute)}:${two(second)}` : null
}

function localReader(format: string, zone: string): Reader {
  const names: Part[] = []
  const pattern = format.replace(anyToken, (piece) => {
    const token = tokens[piece]
    if (token === undefined) return piece.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
    names.push(token[0])
    return `(${token[1]})`
  })
  const shape = new RegExp(`^${pattern}$`)
  return (text) => {
    const found = shape.exec(text)
    if (found === null) return null
    const parts = new Map(names.map((name, index) => [name, found[index + 1] ?? '']))
    const on = dayIn(parts)
    if (on === null) return null
    if (!parts.has('hour')) return { on, at: null }
    const time = timeIn(parts)
    return time === null ? null : { on, at: instantIn(zone, on, time) }
  }
}

const isoShape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/

const isoReader =
  (zone: string): Reader =>
  (text) => {
    const [year, month, day] = text.slice(0, 10).split('-').map(Number)
    if (!isoShape.test(text) || calendarDay(year ?? 0, month ?? 0, day ?? 0) === null) return null
    const said = Date.parse(text)
    if (Number.isNaN(said)) return null
    const at = new Date(said).toISOString() as Instant
    return { on: dayOf(at, zone), at }
  }

/** Reads a day by the first of the formats that fits; null when none does or the calendar has no such day. */
export function dayReader(formats: readonly string[], zone: string): Reader {
  const readers = formats.map((format) => (format === 'iso' ? isoReader(zone) : localReader(format, zone)))
  return (text) => {
    for (const read of readers) {
      const found = read(text)
      if (found !== null) return found
    }
    return null
  }
}

const clockShape = /^(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?: ?([AaPp])\.?[Mm]\.?)?$/

/** A time of day as `HH:mm:ss`, from 17:05, 17:05:30 or 5:05 PM; null: no clock shows it. */
export function timeOfDay(text: string): string | null {
  const [, hour, minute, second, half] = clockShape.exec(text) ?? []
  if (hour === undefined || minute === undefined) return null
  const parts: [Part, string | undefined][] = [
    ['hour', hour],
    ['minute', minute],
    ['second', second],
    ['half', half === undefined ? undefined : `${half}m`],
  ]
  return timeIn(new Map(parts.flatMap(([part, value]) => (value === undefined ? [] : [[part, value]]))))
}
