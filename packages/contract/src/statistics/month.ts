import { z } from 'zod'
import { AreaId } from '../kernel/ids'
import { LocalDay, LocalMonth } from '../kernel/times'
import { Counts } from './measures'

/** Section of GB/T 4754. */
export const IndustrySection = z.string().regex(/^[A-T]$/)

/** What narrows a month and its rows alike. An area means everything below it; a kind is one of visits or of incidents. */
export const monthFilter = {
  areaId: AreaId.optional(),
  industry: IndustrySection.optional(),
  kind: z
    .string()
    .regex(/^[a-z][a-z-]{1,30}$/)
    .optional(),
}

/** The area that numbers are of. */
export const AreaSaid = z.object({ areaId: AreaId, name: z.string(), nameEn: z.string().nullable() })
export type AreaSaid = z.infer<typeof AreaSaid>

export const MonthQuestion = z.strictObject({ month: LocalMonth, ...monthFilter })
export type MonthQuestion = z.infer<typeof MonthQuestion>

/** One part of the whole: in this month, in the month before, and in the same month a year ago. */
const part = { now: Counts, before: Counts, yearAgo: Counts }

export const AreaPartView = z.object({
  areaId: AreaId,
  name: z.string(),
  nameEn: z.string().nullable(),
  /**
   * `part`: a county or town. `zone`: a functional zone, whose towns lie in a county too and are not added to it.
   * `rest`: the asked area itself, for what lies in none of its parts. Parts and rest add up to the whole.
   */
  kind: z.enum(['part', 'zone', 'rest']),
  ...part,
})
export type AreaPartView = z.infer<typeof AreaPartView>

/** `key` null: rows that belong to none (a hazard nobody's visit found, a team's trip to several industries). */
export const PartView = z.object({ key: z.string().nullable(), ...part })
export type PartView = z.infer<typeof PartView>

export const OverdueView = z.object({
  hazardId: z.string(),
  enterpriseId: z.string(),
  enterpriseName: z.string(),
  areaId: AreaId,
  description: z.string(),
  grade: z.string(),
  deadlineOn: LocalDay,
  daysLate: z.number().int(),
  responsible: z.string().nullable(),
})
export type OverdueView = z.infer<typeof OverdueView>

export const MonthView = z.object({
  month: LocalMonth,
  /** Today in the city's zone: the day that "overdue" and "due" are judged by. */
  asOf: LocalDay,
  zone: z.string(),
  area: AreaSaid,
  /** Thirteen months, the asked one last: the month before and the same month a year ago are among them. */
  months: z.array(z.object({ month: LocalMonth, counts: Counts })),
  byArea: z.array(AreaPartView),
  byIndustry: z.array(PartView),
  byKind: z.array(PartView),
  /** Latest first. */
  overdue: z.array(OverdueView),
})
export type MonthView = z.infer<typeof MonthView>
