import type { LocalDay } from '@huhang/contract'
import { CountMeasure, type Counts } from '@huhang/contract/statistics'
import { type Db, join, raw, type Sql, sql } from '../kernel'
import { type Cut, isDistinct, relationOf, type Shared, sharedRelations, type Wanted } from './relations'

const none: Wanted = { industry: false, kind: false }

export const noCounts = (): Counts => Object.fromEntries(CountMeasure.options.map((measure) => [measure, 0])) as Counts

/** Which of the months (first days, ascending) a day is in, counted from 1. */
function slotOf(starts: readonly LocalDay[]): Sql {
  const first = starts[0] ?? ''
  const offsets = starts.map((start) => Math.round((Date.parse(start) - Date.parse(first)) / 86_400_000))
  return sql`width_bucket("on" - ${first}::date, ${offsets}::int[])`
}

type Counted = { slot: number } & Partial<Record<CountMeasure, number | null>>

const column = (name: string) => raw(`"${name}"`)
const sums = ({ measures }: Shared) =>
  join(measures.map((measure) => sql`sum(value) FILTER (WHERE ${column(measure)})::float8 AS ${column(measure)}`))

/** Every measure in every month of the cut; `starts` are the months' first days. */
export async function countMonths(db: Db, cut: Cut, starts: readonly LocalDay[]): Promise<Counts[]> {
  const months = starts.map(noCounts)
  const fill = async (shared: Shared) => {
    const slot = sql`${slotOf(starts)} AS slot`
    const rows = shared.rows(cut, none)
    const found = await db.rows<Counted>(
      shared.distinct
        ? sql`SELECT slot, count(*)::float8 AS ${column(shared.measures[0] ?? '')} FROM (SELECT DISTINCT ${slot}, a FROM (${rows}) r) d GROUP BY slot`
        : sql`SELECT ${slot}, ${sums(shared)} FROM (${rows}) r GROUP BY 1`,
    )
    for (const row of found)
      for (const measure of shared.measures) {
        const month = months[row.slot - 1]
        if (month !== undefined) month[measure] = row[measure] ?? 0
      }
  }
  await Promise.all(sharedRelations.map(fill))
  return months
}
export type Dimension = 'area' | 'industry' | 'kind'
export type PartCount = { by: Dimension; measure: CountMeasure; slot: number; key: string | null; n: number }
/** From each area to those it is shown under: its county, and the zone that runs it. */
export type ShownUnder = ReadonlyMap<string, readonly string[]>

const dimensions: readonly Dimension[] = ['area', 'industry', 'kind']
const both: Wanted = { industry: true, kind: true }

/** An additive relation is read once for all three dimensions; areas are added up to those they are shown under. */
async function additiveParts(
  db: Db,
  shared: Shared,
  rows: Sql,
  slot: Sql,
  shownUnder: ShownUnder,
): Promise<PartCount[]> {
  const found = await db.rows<Counted & { by: number; area: string; industry: string | null; kind: string | null }>(sql`
    SELECT slot, "areaId" AS area, industry, kind, grouping("areaId", industry, kind) AS by, ${sums(shared)}
    FROM (SELECT *, ${slot} AS slot FROM (${rows}) v) r
    GROUP BY GROUPING SETS ((slot, "areaId"), (slot, industry), (slot, kind))`)
  return found.flatMap((row) => {
    // grouping(): a bit for each column that is not grouped by.
    const by: Dimension = row.by === 0b011 ? 'area' : row.by === 0b101 ? 'industry' : 'kind'
    const keys = by === 'area' ? (shownUnder.get(row.area) ?? []) : [row[by]]
    return keys.flatMap((key) =>
      shared.measures.map((measure): PartCount => ({ by, measure, slot: row.slot, key, n: row[measure] ?? 0 })),
    )
  })
}

/** What is distinct does not add up: each dimension thins it out for itself. */
async function distinctParts(
  db: Db,
  shared: Shared,
  rows: Sql,
  slot: Sql,
  shownUnder: ShownUnder,
): Promise<PartCount[]> {
  const pairs = [...shownUnder].flatMap(([area, groups]) => groups.map((group) => [area, group] as const))
  const shown = sql`unnest(${pairs.map(([area]) => area)}::text[], ${pairs.map(([, group]) => group)}::text[]) AS s(area, shown)`
  const keyed: Record<Dimension, Sql> = {
    area: sql`SELECT r.*, s.shown AS key FROM (${rows}) r JOIN ${shown} ON s.area = r."areaId"`,
    industry: sql`SELECT r.*, r.industry AS key FROM (${rows}) r`,
    kind: sql`SELECT r.*, r.kind AS key FROM (${rows}) r`,
  }
  const found = await Promise.all(
    dimensions.map((by) =>
      db.rows<{ slot: number; key: string | null; n: number }>(sql`
        SELECT slot, key, count(*)::float8 AS n FROM (SELECT DISTINCT ${slot} AS slot, key, a FROM (${keyed[by]}) k) d GROUP BY slot, key`),
    ),
  )
  return dimensions.flatMap((by, index) =>
    shared.measures.flatMap((measure) => (found[index] ?? []).map((row): PartCount => ({ by, measure, ...row }))),
  )
}

/** The parts of a month, of the one before and of the same one a year ago: slots 0, 1 and 2. */
export async function countParts(
  db: Db,
  { now, before, yearAgo }: Record<'now' | 'before' | 'yearAgo', Cut>,
  shownUnder: ShownUnder,
): Promise<PartCount[]> {
  const slot = slotOf([yearAgo.from, yearAgo.until, before.from, now.from])
  const slots = new Map([
    [4, 0],
    [3, 1],
    [1, 2],
  ])
  const parts = await Promise.all(
    sharedRelations.map((shared) => {
      const rows = shared.rows({ ...now, from: before.from, or: yearAgo }, both)
      return (shared.distinct ? distinctParts : additiveParts)(db, shared, rows, slot, shownUnder)
    }),
  )
  return parts.flat().map((part) => ({ ...part, slot: slots.get(part.slot) ?? -1 }))
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
