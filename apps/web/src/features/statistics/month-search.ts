import type { LocalMonth } from '@huhang/contract'
import { AreaId, LocalMonth as Month } from '@huhang/contract'
import { CountMeasure, IndustrySection, MeasureId } from '@huhang/contract/statistics'
import { plusMonths } from '@huhang/domain/kernel'
import type { LinkProps } from '@tanstack/react-router'
import { z } from 'zod'

const Kind = z.string().regex(/^[a-z][a-z-]{1,30}$/)

/** What stands in the URL of the month and of the rows behind its numbers. */
export const MonthSearch = z.object({
  month: Month.optional().catch(undefined),
  areaId: AreaId.optional().catch(undefined),
  industry: IndustrySection.optional().catch(undefined),
  kind: Kind.optional().catch(undefined),
  /** Of the rows: only what lies in none of the area's parts. */
  level: z.literal('rest').optional().catch(undefined),
  measure: MeasureId.optional().catch(undefined),
  /** Of a rate: which of its two counts is shown. */
  part: CountMeasure.optional().catch(undefined),
})
export type MonthSearch = z.output<typeof MonthSearch>

/** The month of now in the city's zone. */
export const thisMonth = (now: number): LocalMonth =>
  new Date(now + 8 * 3_600_000).toISOString().slice(0, 7) as LocalMonth

export const monthsUntil = (last: LocalMonth, many: number): LocalMonth[] =>
  Array.from({ length: many }, (_, index) => plusMonths(last, -index))

/** What is set of a search, for a question or a link. */
export const given = <Search extends object>(search: Search) =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Search]?: Exclude<Search[Key], undefined>
  }

type To = Pick<LinkProps, 'to' | 'params' | 'search'>

/** The rows behind a number: the month's own choices, narrowed to the part that was pressed. */
export const toRows = (search: MonthSearch): To => ({ to: '/month/rows', search: given(search) }) as unknown as To
export const toMonth = (search: MonthSearch): To => ({ to: '/month', search: given(search) }) as unknown as To
