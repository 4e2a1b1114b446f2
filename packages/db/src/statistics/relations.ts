import type { LocalDay } from '@huhang/contract'
import type { CountMeasure } from '@huhang/contract/statistics'
import type { HoursRules } from '@huhang/domain/dispatch'
import { openStatuses } from '@huhang/domain/hazards'
import { startOfDay } from '@huhang/domain/kernel'
import { empty, join, raw, type Sql, sql } from '../kernel'

/** What narrows every relation alike: days, reach, and what a reader chose to look at. */
export type Cut = {
  /** First day, and the day after the last one. */
  from: LocalDay
  until: LocalDay
  /** A second span counted along, so that what is joined is read once for both. */
  or?: { from: LocalDay; until: LocalDay }
  today: LocalDay
  zone: string
  hours: HoursRules
  /** Null: everywhere. */
  areaIds: readonly string[] | null
  industry: string | null
  kind: string | null
}

/** Columns that cost a join and are left out where nobody asks for them. */
export type Wanted = { industry: boolean; kind: boolean }

/** A row's name is one id, or two (a person on a trip). */
type Part = { from: Sql; a: Sql; b?: Sql; on: Sql; area: Sql; industry: Sql; kind: Sql; value?: Sql; where: Sql[] }

const nothing = sql`NULL::text`
const day = (on: LocalDay) => sql`${on}::date`
const localDay = (at: Sql, cut: Cut) => sql`(${at} AT TIME ZONE ${cut.zone}::text)::date`
/** Days of the city's zone as a span of instants, so that an index on the instant serves. */
const inSpan = (at: Sql, cut: Cut) =>
  spans(
    cut,
    ({ from, until }) =>
      sql`${at} >= ${startOfDay(from, cut.zone)}::timestamptz AND ${at} < ${startOfDay(until, cut.zone)}::timestamptz`,
  )
const ofDays = (on: Sql, cut: Cut) =>
  spans(cut, ({ from, until }) => sql`${on} >= ${day(from)} AND ${on} < ${day(until)}`)

function spans(cut: Cut, within: (span: { from: LocalDay; until: LocalDay }) => Sql): Sql {
  return cut.or === undefined ? within(cut) : sql`(${within(cut)} OR ${within(cut.or)})`
}

const enterpriseOf = (id: Sql, wanted: Wanted) => (wanted.industry ? sql`JOIN enterprise e ON e.id = ${id}` : empty)
const industry = (wanted: Wanted) => (wanted.industry ? sql`left(e.industry, 1)` : nothing)

const visits = (cut: Cut, wanted: Wanted): Part => ({
  from: sql`inspection i ${enterpriseOf(sql`i."enterpriseId"`, wanted)}`,
  a: sql`i.id`,
  on: sql`i.day`,
  area: sql`i."areaId"`,
  industry: industry(wanted),
  kind: sql`i.kind`,
  where: [ofDays(sql`i.day`, cut)],
})

const rosters = (cut: Cut, wanted: Wanted): Part => ({
  from: sql`team_trip t JOIN trip_member m ON m."tripId" = t.id`,
  a: sql`t.id`,
  b: sql`m."personId"`,
  on: sql`t.day`,
  area: sql`t."areaId"`,
  industry: nothing,
  // A trip's visits are of one kind; the first one names it.
  kind: wanted.kind ? sql`(SELECT min(v.kind) FROM inspection v WHERE v."tripId" = t.id)` : nothing,
  where: [ofDays(sql`t.day`, cut)],
})

const present = (cut: Cut, wanted: Wanted): Part => ({
  ...visits(cut, wanted),
  from: sql`inspection i JOIN inspection_inspector m ON m."inspectionId" = i.id ${enterpriseOf(sql`i."enterpriseId"`, wanted)}`,
  a: sql`i.id`,
  b: sql`m."personId"`,
  where: [ofDays(sql`i.day`, cut), sql`i."tripId" IS NULL`],
})

const hazards = (wanted: Wanted, on: Sql, where: Sql[]): Part => ({
  from: sql`hazard h ${enterpriseOf(sql`h."enterpriseId"`, wanted)} ${
    wanted.kind ? sql`LEFT JOIN inspection v ON v.id = h."inspectionId"` : empty
  }`,
  a: sql`h.id`,
  on,
  area: sql`h."areaId"`,
  industry: industry(wanted),
  kind: wanted.kind ? sql`v.kind` : nothing,
  where: [sql`h.status <> 'void'`, ...where],
})

const calls = (from: Sql, a: Sql, at: Sql, area: Sql, cut: Cut): Part => ({
  from,
  a,
  on: localDay(at, cut),
  area,
  industry: nothing,
  kind: sql`c.category`,
  where: [inSpan(at, cut), sql`NOT c."isExercise"`],
})

function hours(cut: Cut): Part {
  const { excludeTravel, maxStretchHours } = cut.hours
  const start = excludeTravel ? sql`coalesce(p."onSceneAt", p."checkedInAt")` : sql`p."checkedInAt"`
  const end = excludeTravel ? sql`p."releasedAt"` : sql`p."homeAt"`
  const part = calls(
    sql`mission_person p JOIN mission s ON s.id = p."missionId" JOIN incident c ON c.id = s."incidentId"`,
    sql`s.id`,
    sql`p."checkedInAt"`,
    sql`s."areaId"`,
    cut,
  )
  return {
    ...part,
    b: sql`p."personId"`,
    value: sql`least(extract(epoch FROM ${end} - ${start}) / 3600, ${maxStretchHours}::numeric)`,
    where: [...part.where, sql`${end} > ${start}`],
  }
}

const found = (cut: Cut) => ofDays(sql`h."foundOn"`, cut)
const verified = sql`h.status = 'verified'`
const due = (cut: Cut) => sql`${ofDays(sql`h."deadlineOn"`, cut)} AND h."deadlineOn" < ${day(cut.today)}`
// Spelt out, so that the planner sees the partial index of open hazards.
const open = raw(`h.status IN (${openStatuses.map((status) => `'${status}'`).join(', ')})`)

type Family = {
  parts(cut: Cut, wanted: Wanted): Part[]
  /** Its measures: all its rows (null), or those of them that fit a condition on `h`. */
  measures: Partial<Record<CountMeasure, ((cut: Cut) => Sql) | null>>
  distinct?: true
}

const is = (condition: Sql) => () => condition

/** Measures that are conditions on the same rows share a relation, so that these are read once. */
const families: readonly Family[] = [
  { parts: (cut, wanted) => [visits(cut, wanted)], measures: { visits: null } },
  {
    parts: (cut, wanted) => [{ ...visits(cut, wanted), a: sql`i."enterpriseId"` }],
    measures: { enterprises: null },
    distinct: true,
  },
  { parts: (cut, wanted) => [rosters(cut, wanted), present(cut, wanted)], measures: { 'person-times': null } },
  {
    parts: (cut, wanted) => [hazards(wanted, sql`h."foundOn"`, [found(cut)])],
    measures: {
      'hazards-found': null,
      'major-hazards': is(sql`h.grade = 'major'`),
      'found-and-rectified': is(verified),
    },
  },
  {
    parts: (cut, wanted) => [
      hazards(wanted, localDay(sql`h."verifiedAt"`, cut), [verified, inSpan(sql`h."verifiedAt"`, cut)]),
    ],
    measures: { 'hazards-rectified': null },
  },
  {
    parts: (cut, wanted) => [hazards(wanted, sql`h."deadlineOn"`, [due(cut)])],
    measures: {
      'hazards-due': null,
      'due-on-time': (cut) => sql`${verified} AND ${localDay(sql`h."verifiedAt"`, cut)} <= h."deadlineOn"`,
    },
  },
  {
    parts: (cut, wanted) => [hazards(wanted, sql`h."deadlineOn"`, [open, sql`h."deadlineOn" < ${day(cut.today)}`])],
    measures: { overdue: null },
  },
  {
    parts: (cut) => [calls(sql`incident c`, sql`c.id`, sql`c."receivedAt"`, sql`c."areaId"`, cut)],
    measures: { incidents: null },
  },
  {
    parts: (cut) => {
      const from = sql`mission s JOIN incident c ON c.id = s."incidentId"`
      return [calls(from, sql`s.id`, sql`s."openedAt"`, sql`s."areaId"`, cut)]
    },
    measures: { missions: null },
  },
  { parts: (cut) => [hours(cut)], measures: { 'volunteer-hours': null } },
]

const measuresOf = (family: Family) => Object.keys(family.measures) as CountMeasure[]

function familyOf(measure: CountMeasure): Family {
  const family = families.find((each) => measure in each.measures)
  if (family === undefined) throw new Error(`a measure without rows: ${measure}`)
  return family
}

function rowsOf(family: Family, cut: Cut, wanted: Wanted, only: CountMeasure | null): Sql {
  const needs = { industry: wanted.industry || cut.industry !== null, kind: wanted.kind || cut.kind !== null }
  const parts = family.parts(cut, needs).map((part) => {
    const where = [...part.where]
    if (cut.areaIds !== null) where.push(sql`${part.area} = ANY(${[...cut.areaIds]}::text[])`)
    if (cut.industry !== null) where.push(sql`${part.industry} = ${cut.industry}`)
    if (cut.kind !== null) where.push(sql`${part.kind} = ${cut.kind}`)
    const condition = only === null ? null : family.measures[only]
    if (condition) where.push(condition(cut))
    const flags =
      only === null
        ? measuresOf(family).map((each) => sql`${family.measures[each]?.(cut) ?? sql`true`} AS ${raw(`"${each}"`)}`)
        : []
    const columns = [
      sql`${part.a} AS a`,
      sql`${part.b ?? sql`NULL::uuid`} AS b`,
      sql`${part.on} AS "on"`,
      sql`${part.area} AS "areaId"`,
      sql`${part.industry} AS industry`,
      sql`${part.kind} AS kind`,
      sql`${part.value ?? sql`1`} AS value`,
      ...flags,
    ]
    return sql`SELECT ${join(columns)} FROM ${part.from} WHERE ${join(where, ' AND ')}`
  })
  return join(parts, ' UNION ALL ')
}

/**
 * The one relation of a measure: (a, b, on, areaId, industry, kind, value). Its number is the sum of `value` over
 * distinct (a, b), its list and its export are these rows; there is no other definition.
 */
export const relationOf = (measure: CountMeasure, cut: Cut, wanted: Wanted): Sql =>
  rowsOf(familyOf(measure), cut, wanted, measure)

/** Measures whose relation may hold a key more than once: the same enterprise visited twice is one. */
export const isDistinct = (measure: CountMeasure): boolean => familyOf(measure).distinct === true

export type Shared = { measures: readonly CountMeasure[]; distinct: boolean; rows(cut: Cut, wanted: Wanted): Sql }

/** Relations shared by several measures: each row says by a column of the measure's name whether it counts there. */
export const sharedRelations: readonly Shared[] = families
  .filter((family) => !('overdue' in family.measures))
  .map((family) => ({
    measures: measuresOf(family),
    distinct: family.distinct === true,
    rows: (cut, wanted) => rowsOf(family, cut, wanted, null),
  }))
