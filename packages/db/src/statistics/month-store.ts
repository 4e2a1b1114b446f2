import type { AreaId, LocalDay } from '@huhang/contract'
import { CountMeasure, type Counts } from '@huhang/contract/statistics'
import { type Db, join, type Sql, sql } from '../kernel'
import { type Cut, isDistinct, relationOf, type Wanted } from './relations'

const none: Wanted = { industry: false, kind: false }
const monthly = CountMeasure.options.filter((measure) => measure !== 'overdue')

export const noCounts = (): Counts => Object.fromEntries(CountMeasure.options.map((measure) => [measure, 0])) as Counts

/** Which of the months (first days, ascending, from `first` on) a day is in, counted from 1. */
const slotOf = (starts: readonly LocalDay[]) => {
  const first = starts[0] ?? ''
  const offsets = starts.map((start) => Math.round((Date.parse(start) - Date.parse(first)) / 86_400_000))
  return sql`width_bucket("on" - ${first}::date, ${offsets}::int[])`
}

const ofMeasure = (measure: CountMeasure, relation: Sql, groups: Sql, names: Sql) =>
  isDistinct(measure)
    ? sql`SELECT ${measure}::text AS measure, ${names}, count(*)::float8 AS n FROM (SELECT DISTINCT ${groups}, a FROM (${relation}) r) d GROUP BY ${names}`
    : sql`SELECT ${measure}::text AS measure, ${names}, sum(value)::float8 AS n FROM (SELECT ${groups}, value FROM (${relation}) r) d GROUP BY ${names}`

/** Every measure in every month of the cut; `starts` are the months' first days. */
export async function countMonths(db: Db, cut: Cut, starts: readonly LocalDay[]): Promise<Counts[]> {
  const slot = sql`${slotOf(starts)} AS slot`
  const rows = await db.rows<{ measure: CountMeasure; slot: number; n: number }>(
    join(
      monthly.map((measure) => ofMeasure(measure, relationOf(measure, cut, none), slot, sql`slot`)),
      ' UNION ALL ',
    ),
  )
  const months = starts.map(noCounts)
  for (const { measure, slot: at, n } of rows) {
    const month = months[at - 1]
    if (month !== undefined) month[measure] = n
  }
  return months
}

export type GroupCount = { measure: CountMeasure; slot: number; key: string | null; n: number }

/** Measures by industry or by kind, over several cuts at once (this month, the one before, a year ago). */
export function countGroups(db: Db, by: 'industry' | 'kind', cuts: readonly Cut[]): Promise<GroupCount[]> {
  const wanted: Wanted = { industry: by === 'industry', kind: by === 'kind' }
  const column = by === 'industry' ? sql`industry` : sql`kind`
  const each = cuts.flatMap((cut, index) =>
    monthly.map((measure) =>
      ofMeasure(
        measure,
        relationOf(measure, cut, wanted),
        sql`${index}::int AS slot, ${column} AS key`,
        sql`slot, key`,
      ),
    ),
  )
  return db.rows(join(each, ' UNION ALL '))
}

/** Measures by the areas of a map from each area to those it is shown under (its county, and the zone that runs it). */
export function countAreas(
  db: Db,
  shownUnder: ReadonlyMap<AreaId, readonly AreaId[]>,
  cuts: readonly Cut[],
): Promise<GroupCount[]> {
  const pairs = [...shownUnder].flatMap(([area, groups]) => groups.map((group) => [area, group] as const))
  const each = cuts.flatMap((cut, index) =>
    monthly.map((measure) =>
      ofMeasure(
        measure,
        sql`SELECT r.a, r.value, g.shown FROM (${relationOf(measure, cut, none)}) r JOIN shown g ON g.area = r."areaId"`,
        sql`${index}::int AS slot, shown AS key`,
        sql`slot, key`,
      ),
    ),
  )
  return db.rows(sql`
    WITH shown AS (SELECT * FROM unnest(${pairs.map(([area]) => area)}::text[], ${pairs.map(([, group]) => group)}::text[]) AS s(area, shown))
    ${join(each, ' UNION ALL ')}`)
}

/** The number of a measure in a cut: of the very relation whose rows are listed. */
export async function countRows(db: Db, measure: CountMeasure, cut: Cut): Promise<number> {
  const relation = relationOf(measure, cut, none)
  const [row] = await db.rows<{ n: number }>(
    isDistinct(measure)
      ? sql`SELECT count(DISTINCT a)::float8 AS n FROM (${relation}) r`
      : sql`SELECT coalesce(sum(value), 0)::float8 AS n FROM (${relation}) r`,
  )
  return row?.n ?? 0
}
