import { z } from 'zod'
import { AreaId } from '../kernel/ids'
import { pageFields, pageOf } from '../kernel/pages'
import { LocalDay, LocalMonth } from '../kernel/times'
import { CountMeasure } from './measures'
import { monthFilter } from './month'

export const RowsQuestion = z.strictObject({ measure: CountMeasure, month: LocalMonth, ...monthFilter, ...pageFields })
export type RowsQuestion = z.infer<typeof RowsQuestion>

export const SubjectKind = z.enum(['inspection', 'enterprise', 'hazard', 'incident', 'trip'])

/** One row behind a number, and the record it opens. */
export const MeasureRowView = z.object({
  key: z.string(),
  on: LocalDay,
  subject: z.object({ kind: SubjectKind, id: z.string() }),
  title: z.string(),
  /** Whom or where it is about: an enterprise, a person, a team. */
  about: z.string().nullable(),
  areaId: AreaId,
  areaName: z.string(),
  industry: z.string().nullable(),
  kind: z.string().nullable(),
  grade: z.string().nullable(),
  status: z.string().nullable(),
  deadlineOn: LocalDay.nullable(),
  /** 1 for a row that is counted; hours for a row that is summed. */
  value: z.number(),
})
export type MeasureRowView = z.infer<typeof MeasureRowView>

/** `total` is the number itself: the count (or sum) of the same relation that is paged here. */
export const RowsView = pageOf(MeasureRowView).extend({ total: z.number() })
export type RowsView = z.infer<typeof RowsView>
