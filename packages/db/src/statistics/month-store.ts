import { CountMeasure, type Counts } from '@huhang/contract/statistics'
import { type Db, join, raw, type Sql, sql } from '../kernel'
import { type Cut, spansOf, type Wanted } from './cut'
import { isDistinct, partRelations, relationOf, type Shared, sharedRelations } from './relations'

const none: Wanted = { industry: false, kind: false }

export const noCounts = (): Counts => Object.fromEntries(CountMeasure.options.map((measure) => [measure, 0])) as Counts

type Counted = { slot: number } & Partial<Record<CountMeasure, number | null>>

const column = (name: string) => raw(`"${name}"`)
const sums = ({ measures }: Shared) =>
  join(measures.map((measure) => sql`sum(${column(measure)})::float8 AS ${column(measure)}`))

/** Every measure in every one of the cuts, which differ in their days alone. */
export async function countMonths(db: Db, cuts: readonly [Cut, ...Cut[]]): Promise<Counts[]> {
  const months = cuts.map(noCounts)
  const { from, span } = spansOf(cuts)
  const fill = async (shared: Shared) => {
    const rows = shared.rows({ cut: cuts[0], span, wanted: none })
    const counts = shared.distinct
      ? sql`SELECT count(*)::float8 AS ${column(shared.measures[0] ?? '')} FROM (SELECT DISTINCT a FROM (${rows}) r) d`
      : sql`SELECT ${sums(shared)} FROM (${rows}) r`
    const found = await db.rows<Counted>(sql`SELECT slot::int, c.* FROM ${from} CROSS JOIN LATERAL (${counts}) c`, {
      prepare: true,
    })
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

type PartRow = Counted & { by: Dimension; key: string | null }

/** An additive relation is read once for all three dimensions. */
const additiveParts = (shared: Shared, rows: Sql): Sql => sql`
  SELECT CASE WHEN grouping("areaId") = 0 THEN 'area' WHEN grouping(industry) = 0 THEN 'industry' ELSE 'kind' END AS by,
    CASE WHEN grouping("areaId") = 0 THEN "areaId" WHEN grouping(industry) = 0 THEN industry ELSE kind END AS key, ${sums(shared)}
  FROM (${rows}) r GROUP BY GROUPING SETS (("areaId"), (industry), (kind))`

/** What is distinct does not add up: each dimension thins it out for itself, the areas as they are shown. */
function distinctParts({ measures }: Shared, rowsWith: (wanted: Wanted) => Sql, shownUnder: ShownUnder): Sql {
  const pairs = [...shownUnder].flatMap(([area, groups]) => groups.map((group) => [area, group] as const))
  const shown = sql`unnest(${pairs.map(([area]) => area)}::text[], ${pairs.map(([, group]) => group)}::text[]) AS s(area, shown)`
  const part = (by: Dimension, keyed: Sql) =>
    sql`SELECT ${by}::text AS by, key, count(*)::float8 AS ${column(measures[0] ?? '')} FROM (SELECT DISTINCT ${keyed}) d GROUP BY key`
  return join(
    [
      part('area', sql`s.shown AS key, a FROM (${rowsWith(none)}) r JOIN ${shown} ON s.area = r."areaId"`),
      part('industry', sql`industry AS key, a FROM (${rowsWith({ ...none, industry: true })}) r`),
      part('kind', sql`kind AS key, a FROM (${rowsWith({ ...none, kind: true })}) r`),
    ],
    ' UNION ALL ',
  )
}

/** The parts of some cuts, which differ in their days alone; slots are counted from 0. */
export async function countParts(db: Db, cuts: readonly [Cut, ...Cut[]], shownUnder: ShownUnder): Promise<PartCount[]> {
  const { from, span } = spansOf(cuts)
  const parts = await Promise.all(
    partRelations.map(async (shared) => {
      const rowsWith = (wanted: Wanted) => shared.rows({ cut: cuts[0], span, wanted })
      const counts = shared.distinct
        ? distinctParts(shared, rowsWith, shownUnder)
        : additiveParts(shared, rowsWith({ industry: true, kind: true }))
      const found = await db.rows<PartRow>(sql`SELECT slot::int, c.* FROM ${from} CROSS JOIN LATERAL (${counts}) c`, {
        prepare: true,
      })
      return found.flatMap(({ by, key, slot, ...counted }) => {
        // Counts that add up are added up to the areas they are shown under: the county, and the zone that runs it.
        const keys = by === 'area' && !shared.distinct ? (shownUnder.get(key ?? '') ?? []) : [key]
        return keys.flatMap((each) =>
          shared.measures.map(
            (measure): PartCount => ({ by, measure, slot: slot - 1, key: each, n: counted[measure] ?? 0 }),
          ),
        )
      })
    }),
  )
  return parts.flat()
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
