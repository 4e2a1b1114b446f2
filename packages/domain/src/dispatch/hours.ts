import { type Instant, instantOf } from '@huhang/contract'
import type { HoursRules } from './settings'

/** A span of work; `until` is not part of it. */
export type Stretch = { from: Instant; until: Instant }

export type ServiceTimes = {
  checkedInAt: Instant | null
  onSceneAt: Instant | null
  releasedAt: Instant | null
  homeAt: Instant | null
}

const minute = 60_000
const ms = (at: Instant) => Date.parse(at)

/**
 * The service of one person on one mission, from check-in to check-out; with travel excluded, from the scene
 * (or the muster, for whoever stayed there) to release. `now` ends a service under way. Null: there was none.
 */
export function serviceOf(times: ServiceTimes, rules: HoursRules, now: Instant | null = null): Stretch | null {
  const from = rules.excludeTravel ? (times.onSceneAt ?? times.checkedInAt) : times.checkedInAt
  const until = (rules.excludeTravel ? times.releasedAt : times.homeAt) ?? now
  return from === null || until === null || until <= from ? null : { from, until }
}

/** DI-12: a stretch longer than the guard is a forgotten check-out; only the guard's length counts. */
export function guarded(stretch: Stretch, rules: HoursRules): Stretch & { capped: boolean } {
  const limit = ms(stretch.from) + rules.maxStretchHours * 60 * minute
  return ms(stretch.until) > limit
    ? { ...stretch, until: instantOf(limit), capped: true }
    : { ...stretch, capped: false }
}

/** The part of a stretch within a span, null when there is none. */
export function within(stretch: Stretch, span: Stretch): Stretch | null {
  const from = instantOf(Math.max(ms(stretch.from), ms(span.from)))
  const until = instantOf(Math.min(ms(stretch.until), ms(span.until)))
  return from < until ? { from, until } : null
}

/** The same time covered, in order, without overlaps: two missions at once are one hour an hour. */
export function merged(stretches: readonly Stretch[]): Stretch[] {
  const sorted = stretches.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  const out: Stretch[] = []
  for (const stretch of sorted) {
    const last = out.at(-1)
    if (last && stretch.from <= last.until) {
      if (stretch.until > last.until) out[out.length - 1] = { from: last.from, until: stretch.until }
    } else out.push(stretch)
  }
  return out
}

/** DI-12: service of one person in minutes, each stretch guarded, overlaps counted once, rounded at the very end. */
export function serviceMinutes(stretches: readonly Stretch[], rules: HoursRules): number {
  const total = merged(stretches.map((stretch) => guarded(stretch, rules))).reduce(
    (sum, { from, until }) => sum + ms(until) - ms(from),
    0,
  )
  const unit = rules.roundTo === 'half-hour' ? 30 : 1
  return Math.round(total / minute / unit) * unit
}

/**
 * Work since the last pause of at least `restMinutes`, and the pause up to `at`. Someone who has rested
 * that long by now has worked nothing.
 */
export function continuousWork(
  services: readonly Stretch[],
  at: Instant,
  restMinutes: number,
): { workedMinutes: number; pausedMinutes: number } {
  const past = merged(services.flatMap((stretch) => within(stretch, { from: instantOf(0), until: at }) ?? []))
  let worked = 0
  let after = ms(at)
  for (const { from, until } of past.toReversed()) {
    if (after - ms(until) >= restMinutes * minute) break
    worked += ms(until) - ms(from)
    after = ms(from)
  }
  const last = past.at(-1)
  return {
    workedMinutes: worked / minute,
    pausedMinutes: last === undefined ? Number.POSITIVE_INFINITY : (ms(at) - ms(last.until)) / minute,
  }
}
