import type { LocalDay } from '@huhang/contract'
import type { HoursRules } from '@huhang/domain/dispatch'
import { startOfDay } from '@huhang/domain/kernel'
import { type Sql, sql } from '../kernel'

/** What narrows every relation alike: days, reach, and what a reader chose to look at. */
export type Cut = {
  /** First day, and the day after the last one. */
  from: LocalDay
  until: LocalDay
  today: LocalDay
  zone: string
  hours: HoursRules
  /** Null: everywhere. */
  areaIds: readonly string[] | null
  industry: string | null
  kind: string | null
}

/** A span of days as SQL: parameters of one cut, or the columns of a relation of many spans. */
export type Span = Record<'from' | 'until' | 'fromAt' | 'untilAt', Sql>

/** Columns that cost a join and are left out where nobody asks for them. */
export type Wanted = { industry: boolean; kind: boolean }

export type Look = { cut: Cut; span: Span; wanted: Wanted }

export const day = (on: LocalDay) => sql`${on}::date`
export const localDay = (at: Sql, cut: Cut) => sql`(${at} AT TIME ZONE ${cut.zone}::text)::date`
export const ofDays = (on: Sql, { from, until }: Span) => sql`${on} >= ${from} AND ${on} < ${until}`
/** Days of the city's zone as instants, so that an index on the instant serves. */
export const inSpan = (at: Sql, { fromAt, untilAt }: Span) => sql`${at} >= ${fromAt} AND ${at} < ${untilAt}`

export const spanOf = ({ from, until, zone }: Cut): Span => ({
  from: day(from),
  until: day(until),
  fromAt: sql`${startOfDay(from, zone)}::timestamptz`,
  untilAt: sql`${startOfDay(until, zone)}::timestamptz`,
})

/** Many spans as a FROM item with their number from 1 in `slot`; what is joined to it LATERAL is asked span by span. */
export function spansOf(cuts: readonly Cut[]): { from: Sql; span: Span } {
  const days = (end: 'from' | 'until') => cuts.map((cut) => cut[end])
  const instants = (end: 'from' | 'until') => cuts.map((cut) => startOfDay(cut[end], cut.zone))
  return {
    from: sql`unnest(${days('from')}::date[], ${days('until')}::date[], ${instants('from')}::timestamptz[], ${instants('until')}::timestamptz[])
      WITH ORDINALITY AS span("from", "until", "fromAt", "untilAt", slot)`,
    span: {
      from: sql`span."from"`,
      until: sql`span."until"`,
      fromAt: sql`span."fromAt"`,
      untilAt: sql`span."untilAt"`,
    },
  }
}
