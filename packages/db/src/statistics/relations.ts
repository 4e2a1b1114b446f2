import type { CountMeasure } from '@huhang/contract/statistics'
import { join, raw, type Sql, sql } from '../kernel'
import { type Cut, type Look, spanOf, type Wanted } from './cut'
import type { Family } from './family'
import { hazardsBy, hazardsByAnyDay, overdue } from './hazard-families'
import { rescueFamilies } from './rescue-families'
import { countedVisits, visitFamilies } from './visit-families'

const hazardFamilies = [hazardsBy('found'), hazardsBy('verified'), hazardsBy('due')]
/** Measures that are conditions on the same rows share a relation, so that these are read once. */
const families = [...visitFamilies, ...hazardFamilies, ...rescueFamilies, overdue]

const measuresOf = (family: Family) => Object.keys(family.measures) as CountMeasure[]

function familyOf(measure: CountMeasure): Family {
  const family = families.find((each) => measure in each.measures)
  if (family === undefined) throw new Error(`a measure without rows: ${measure}`)
  return family
}

/** A relation of one measure to be listed has its `value`; one of all that its measures count, a column for each. */
function rowsOf(family: Family, { cut, span, wanted }: Look, only: CountMeasure | null): Sql {
  const needs = { industry: wanted.industry || cut.industry !== null, kind: wanted.kind || cut.kind !== null }
  const look = { cut, span, wanted: needs }
  const parts = family.parts(look).map((part) => {
    const adds = (measure: CountMeasure) => part.values?.[measure] ?? part.value ?? sql`1`
    const addsIf = (measure: CountMeasure) => {
      const condition = family.measures[measure]
      return condition ? sql`CASE WHEN ${condition(look)} THEN ${adds(measure)} END` : adds(measure)
    }
    const where = [...part.where]
    if (cut.areaIds !== null) where.push(sql`${part.area} = ANY(${[...cut.areaIds]}::text[])`)
    if (cut.industry !== null) where.push(sql`${part.industry} = ${cut.industry}`)
    if (cut.kind !== null) where.push(sql`${part.kind} = ${cut.kind}`)
    const condition = only === null ? null : family.measures[only]
    if (condition) where.push(condition(look))
    const columns = [
      sql`${part.a} AS a`,
      sql`${part.b ?? sql`NULL::uuid`} AS b`,
      sql`${part.on} AS "on"`,
      sql`${part.area} AS "areaId"`,
      sql`${part.industry} AS industry`,
      sql`${part.kind} AS kind`,
      ...(only === null
        ? measuresOf(family).map((each) => sql`${addsIf(each)} AS ${raw(`"${each}"`)}`)
        : [sql`${adds(only)} AS value`]),
    ]
    return sql`SELECT ${join(columns)} FROM ${part.from} WHERE ${join(where, ' AND ')}`
  })
  return join(parts, ' UNION ALL ')
}

/**
 * The one relation of a measure: (a, b, on, areaId, industry, kind, value). Its number is the sum of `value` over
 * distinct (a, b), its list and its export are these rows. A month counts from the same families; what it adds up
 * without looking at each row (`inspectorCount`), the database holds equal.
 */
export const relationOf = (measure: CountMeasure, cut: Cut, wanted: Wanted): Sql =>
  rowsOf(familyOf(measure), { cut, span: spanOf(cut), wanted }, measure)

/** Measures whose relation may hold a key more than once: the same enterprise visited twice is one. */
export const isDistinct = (measure: CountMeasure): boolean => familyOf(measure).distinct === true

export type Shared = { measures: readonly CountMeasure[]; distinct: boolean; rows(look: Look): Sql }

const sharedOf = (shared: readonly Family[]): readonly Shared[] =>
  shared.map((family) => ({
    measures: measuresOf(family),
    distinct: family.distinct === true,
    rows: (look) => rowsOf(family, look, null),
  }))

/** Relations shared by several measures: each row says in a column of the measure's name what it adds to it. */
export const sharedRelations = sharedOf([...countedVisits, ...hazardFamilies, ...rescueFamilies])
/** The same measures, for counts that need industry and kind. */
export const partRelations = sharedOf([...countedVisits, hazardsByAnyDay, ...rescueFamilies])
