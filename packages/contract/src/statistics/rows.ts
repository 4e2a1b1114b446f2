import { z } from 'zod'
import { AreaId } from '../kernel/ids'
import { pageFields, pageOf } from '../kernel/pages'
import { LocalDay, LocalMonth } from '../kernel/times'
import { CountMeasure } from './measures'
import { AreaSaid, monthFilter } from './month'

export const RowsQuestion = z.strictObject({
  measure: CountMeasure,
  month: LocalMonth,
  ...monthFilter,
  /** `rest`: only what lies in none of the area's parts. */
  level: z.literal('rest').optional(),
  ...pageFields,
})
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
  areaNameEn: z.string().nullable(),
  industry: z.string().nullable(),
  kind: z.string().nullable(),
  grade: z.string().nullable(),
  status: z.string().nullable(),
  deadlineOn: LocalDay.nullable(),
  /** 1 for a row that is counted; hours for a row that is summed. */
  value: z.number(),
})
export type MeasureRowView = z.infer<typeof MeasureRowView>

/** `total` is the number itself: the count (or sum) of the same relation that is paged here; `area` what it is of. */
export const RowsView = pageOf(MeasureRowView).extend({ total: z.number(), area: AreaSaid })
export type RowsView = z.infer<typeof RowsView>

/** A workbook is made in memory: one with more rows is refused by `statistics.too-many-rows`. */
export const mostExportedRows = 50_000

/** The same rows as a workbook, its words in one language. */
export const ExportQuestion = RowsQuestion.omit({ after: true, limit: true }).extend({
  language: z.enum(['zh-CN', 'en']).default('zh-CN'),
})
export type ExportQuestion = z.infer<typeof ExportQuestion>
