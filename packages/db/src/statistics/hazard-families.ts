import type { CountMeasure } from '@huhang/contract/statistics'
import { openHazards } from '../hazards'
import { join, type Sql, sql } from '../kernel'
import { type Cut, day, inSpan, type Look, localDay, ofDays } from './cut'
import { enterpriseOf, type Family, industry, type Part } from './family'

const hazards = ({ wanted }: Look, on: Sql, where: Sql[]): Part => ({
  from: sql`hazard h ${enterpriseOf(sql`h."enterpriseId"`, wanted)}`,
  a: sql`h.id`,
  on,
  area: sql`h."areaId"`,
  industry: industry(wanted),
  kind: sql`h."visitKind"`,
  where: [sql`h.status <> 'void'`, ...where],
})

const isVerified = sql`h.status = 'verified'`
/** The three days of a hazard by which it is counted, and which hazards have theirs in the span. */
const hazardDays = {
  found: { on: () => sql`h."foundOn"`, within: ({ span }: Look) => ofDays(sql`h."foundOn"`, span) },
  verified: {
    on: (cut: Cut) => localDay(sql`h."verifiedAt"`, cut),
    within: ({ span }: Look) => sql`${isVerified} AND ${inSpan(sql`h."verifiedAt"`, span)}`,
  },
  due: {
    on: () => sql`h."deadlineOn"`,
    // What was handed over has no deadline here any more; it stays found, and is never rectified.
    within: ({ cut, span }: Look) =>
      sql`${ofDays(sql`h."deadlineOn"`, span)} AND h."deadlineOn" < ${day(cut.today)} AND h.status <> 'transferred'`,
  },
}
type HazardDay = keyof typeof hazardDays
type HazardMeasure = { by: HazardDay; and?: (cut: Cut) => Sql }
const hazardMeasures: Partial<Record<CountMeasure, HazardMeasure>> = {
  'hazards-found': { by: 'found' },
  'major-hazards': { by: 'found', and: () => sql`h.grade = 'major'` },
  'found-and-rectified': { by: 'found', and: () => isVerified },
  'hazards-rectified': { by: 'verified' },
  'hazards-due': { by: 'due' },
  'due-on-time': {
    by: 'due',
    and: (cut) => sql`${isVerified} AND ${localDay(sql`h."verifiedAt"`, cut)} <= h."deadlineOn"`,
  },
}

const named = <Value>(entries: (readonly [string, Value])[]) => Object.fromEntries(entries)
export const hazardsBy = (by: HazardDay): Family => ({
  parts: (look) => [hazards(look, hazardDays[by].on(look.cut), [hazardDays[by].within(look)])],
  measures: named(
    Object.entries(hazardMeasures)
      .filter(([, measure]) => measure.by === by)
      .map(([name, { and }]) => [name, and ? ({ cut }: Look) => and(cut) : null] as const),
  ),
})

/** Hazards with any of their days in the span: what costs a join is joined once for all their measures. */
export const hazardsByAnyDay: Family = {
  parts(look) {
    const any = Object.values(hazardDays).map(({ within }) => sql`(${within(look)})`)
    return [hazards(look, sql`NULL::date`, [sql`(${join(any, ' OR ')})`])]
  },
  measures: named(
    Object.entries(hazardMeasures).map(([name, { by, and }]) => {
      const conditions = (look: Look) => [hazardDays[by].within(look), ...(and ? [and(look.cut)] : [])]
      return [name, (look: Look) => sql`(${join(conditions(look), ' AND ')})`] as const
    }),
  ),
}

export const overdue: Family = {
  parts: (look) => [hazards(look, sql`h."deadlineOn"`, [openHazards, sql`h."deadlineOn" < ${day(look.cut.today)}`])],
  measures: { overdue: null },
}
