import type { CountMeasure } from '@huhang/contract/statistics'
import { empty, type Sql, sql } from '../kernel'
import type { Look, Wanted } from './cut'

/** A row's name is one id, or two (a person on a trip). */
export type Part = {
  from: Sql
  a: Sql
  b?: Sql
  on: Sql
  area: Sql
  industry: Sql
  kind: Sql
  /** What a row adds to its measures: one, unless said otherwise. */
  value?: Sql
  /** What it adds to one of them, where that differs. */
  values?: Partial<Record<CountMeasure, Sql>>
  where: Sql[]
}

export type Family = {
  parts(look: Look): Part[]
  /** Its measures: all its rows (null), or those of them that fit a condition. */
  measures: Partial<Record<CountMeasure, ((look: Look) => Sql) | null>>
  distinct?: true
}

export const nothing = sql`NULL::text`
export const enterpriseOf = (id: Sql, wanted: Wanted) =>
  wanted.industry ? sql`JOIN enterprise e ON e.id = ${id}` : empty
export const industry = (wanted: Wanted) => (wanted.industry ? sql`left(e.industry, 1)` : nothing)
