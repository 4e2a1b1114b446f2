import type { Instant, LocalDay } from '@huhang/contract'
import { dayOf } from '@huhang/domain/kernel'

type Part = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'name' | 'half'
export type LocalTime = { on: LocalDay; time: string | null }
type Reader = (text: string) => LocalTime | null

const tokens: Record<string, [Part, string]> = {
  yyyy: ['year', '\\d{4}'],
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
  a: ['half', '[AaPp][Mm]'],
}
const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const two = (value: number) => String(value).padStart(2, '0')

/** A day of the calendar; 30 February is none. */
export function calendarDay(year: number, month: number, day: number): LocalDay | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return real && year >= 1900 && year < 2100 ? (`${year}-${two(month)}-${two(day)}` as LocalDay) : null
}

function hourOf(parts: ReadonlyMap<Part, string>): number {
  const hour = Number(parts.get('hour') ?? 0)
  const half = parts.get('half')?.toLowerCase()
  if (half === undefined) return hour
  return hour < 1 || hour > 12 ? Number.NaN : (hour % 12) + (half === 'pm' ? 12 : 0)
}

function localReader(format: string): Reader {
  const names: Part[] = []
  const pattern = format.replace(/yyyy|MMM|MM|M|dd|d|HH|H|hh|h|mm|ss|a|./gs, (piece) => {
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
    const named = parts.get('name')
    const month = named === undefined ? Number(parts.get('month')) : monthNames.indexOf(named.toLowerCase()) + 1
    const on = calendarDay(Number(parts.get('year')), month, Number(parts.get('day')))
    const [hour, minute, second] = [hourOf(parts), Number(parts.get('minute') ?? 0), Number(parts.get('second') ?? 0)]
    if (on === null || !(hour < 24 && minute < 60 && second < 60)) return null
    return { on, time: parts.has('hour') ? `${two(hour)}:${two(minute)}` : null }
  }
}

const isoShape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/

const isoReader =
  (zone: string): Reader =>
  (text) => {
    const [year, month, day] = text.slice(0, 10).split('-').map(Number)
    if (!isoShape.test(text) || calendarDay(year ?? 0, month ?? 0, day ?? 0) === null) return null
    const at = Date.parse(text)
    return Number.isNaN(at) ? null : { on: dayOf(new Date(at).toISOString() as Instant, zone), time: null }
  }

/** Reads a day by the first of the formats that fits; null when none does or the calendar has no such day. */
export function dayReader(formats: readonly string[], zone: string): Reader {
  const readers = formats.map((format) => (format === 'iso' ? isoReader(zone) : localReader(format)))
  return (text) => {
    for (const read of readers) {
      const found = read(text)
      if (found !== null) return found
    }
    return null
  }
}
