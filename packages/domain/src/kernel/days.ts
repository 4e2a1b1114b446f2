import { tz, tzOffset } from '@date-fns/tz'
import type { Instant, LocalDay, LocalMonth } from '@huhang/contract'
import { instantOf } from '@huhang/contract'
import { addMonths, format, parseISO, startOfMonth } from 'date-fns'

/** The city's zone (T11: no daylight saving now; 1986–1991 had one, which the zone database knows). */
export const cityZone = 'Asia/Shanghai'

const day = 'yyyy-MM-dd'

/** What a clock in the zone shows at an instant, as `2025-05-01T09:05:00.000`. Every record asks it several times. */
export function wallClock(at: Instant, zone = cityZone): string {
  const date = new Date(at)
  return new Date(date.getTime() + tzOffset(zone, date) * 60_000).toISOString().slice(0, -1)
}

/** The local day in which an instant falls. */
export const dayOf = (at: Instant, zone = cityZone): LocalDay => wallClock(at, zone).slice(0, day.length) as LocalDay

/** The local month in which a day falls. */
export const monthOf = (on: LocalDay): LocalMonth => on.slice(0, 7) as LocalMonth

/** The first instant of a local day. */
export const startOfDay = (on: LocalDay, zone = cityZone): Instant =>
  instantOf(parseISO(on, { in: tz(zone) }).getTime())

/** Calendar days later (negative: earlier). */
export const plusDays = (on: LocalDay, days: number): LocalDay =>
  new Date(Date.parse(on) + days * 86_400_000).toISOString().slice(0, day.length) as LocalDay

/** First day of the month and first day of the next one. */
export function monthSpan(month: LocalMonth): { from: LocalDay; until: LocalDay } {
  const first = startOfMonth(parseISO(`${month}-01`, { in: tz('UTC') }))
  return { from: format(first, day) as LocalDay, until: format(addMonths(first, 1), day) as LocalDay }
}

/** The month that many months later (negative: earlier). */
export const plusMonths = (month: LocalMonth, months: number): LocalMonth =>
  format(addMonths(parseISO(`${month}-01`, { in: tz('UTC') }), months), 'yyyy-MM') as LocalMonth

export const minutesBetween = (from: Instant, to: Instant): number => (Date.parse(to) - Date.parse(from)) / 60_000
