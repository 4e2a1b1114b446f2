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
  value?: Sql
  where: Sql[]
}

export type Family = {
  /** Rows of one measure to be listed, or (null) all that its measures count. */
  parts(look: Look, only: CountMeasure | null): Part[]
  /** Its measures: all its rows (null), or those of them that fit a condition. */
  measures: Partial<Record<CountMeasure, ((look: Look) => Sql) | null>>
  distinct?: true
}

export const nothing = sql`NULL::text`
export const enterpriseOf = (id: Sql, wanted: Wanted) =>
  wanted.industry ? sql`JOIN enterprise e ON e.id = ${id}` : empty
export const industry = (wanted: Wanted) => (wanted.industry ? sql`left(e.industry, 1)` : nothing)
