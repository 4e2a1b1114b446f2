import type { LocalDay, LocalMonth, Role } from '@huhang/contract'
import type { HazardLine, MonthCounts } from '@huhang/contract/today'
import { monthOf, monthSpan, plusDays, plusMonths } from '../kernel'

/** Desks in the order they are shown: whoever may have to leave at once comes first. */
const deskOrder: readonly Role[] = [
  'dispatcher',
  'volunteer',
  'team-lead',
  'inspector',
  'company-contact',
  'manager',
  'administrator',
]

/** TD-1: one desk a role held, each once, the urgent trades first. */
export const desksOf = (roles: readonly Role[]): Role[] => deskOrder.filter((role) => roles.includes(role))

type Due = Pick<HazardLine, 'grade' | 'deadlineOn' | 'metres'>

const never = '9999-12-31'

/** TD-2: major before general, then the earliest deadline; one without a deadline is last. */
export const byUrgency = (a: Due, b: Due): number =>
  Number(b.grade === 'major') - Number(a.grade === 'major') ||
  (a.deadlineOn ?? never).localeCompare(b.deadlineOn ?? never)

/** TD-3: with a position known, the nearest first: one way through the town. Without it, by urgency. */
export const byDistance = (a: Due, b: Due): number =>
  a.metres !== null && b.metres !== null ? a.metres - b.metres : byUrgency(a, b)

/** How long before its end a paper is named. */
export const expiryNoticeDays = 60

/** TD-4: a paper is named from sixty days before its last day on, and after it until another one is there. */
export const isExpiring = (validTo: LocalDay, today: LocalDay): boolean => validTo <= plusDays(today, expiryNoticeDays)

export type MonthSoFar = {
  month: LocalMonth
  lastMonth: LocalMonth
  /** First day and the day after the last one counted. */
  now: { from: LocalDay; until: LocalDay }
  before: { from: LocalDay; until: LocalDay }
}

const earlier = (a: LocalDay, b: LocalDay): LocalDay => (b.localeCompare(a) < 0 ? b : a)

/** TD-5: the month so far stands beside the same days of the month before, a short month whole. */
export function monthSoFar(today: LocalDay): MonthSoFar {
  const month = monthOf(today)
  const lastMonth = plusMonths(month, -1)
  const last = monthSpan(lastMonth)
  const sameDay = plusDays(last.from, Number(today.slice(8)))
  return {
    month,
    lastMonth,
    now: { from: monthSpan(month).from, until: plusDays(today, 1) },
    before: { from: last.from, until: earlier(sameDay, last.until) },
  }
}

/** More or less than in the same days of the last month; null when there was nothing to compare with. */
export const changeOf = (counts: { now: MonthCounts; before: MonthCounts }, key: keyof MonthCounts): number | null =>
  counts.before[key] === 0 ? null : (counts.now[key] - counts.before[key]) / counts.before[key]
