import { z } from 'zod'
import { requiredText } from '../kernel/texts'
import { LocalDay, LocalMonth } from '../kernel/times'

const Source = requiredText(40)
const Counts = z.record(z.string(), z.number().int())

export const MonthlyReportQuestion = z.strictObject({ source: Source })
export type MonthlyReportQuestion = z.infer<typeof MonthlyReportQuestion>

/** A month of an imported register, in its own zone: distinct visits, distinct establishments, findings and how they split. */
export const MonthlyReportView = z.array(
  z.object({
    month: LocalMonth,
    inspections: z.number().int(),
    establishments: z.number().int(),
    infractions: z.number().int(),
    bySeverity: Counts,
    byStatus: Counts,
    byAction: Counts,
    finedCents: z.number(),
    rows: z.number().int(),
  }),
)
export type MonthlyReportView = z.infer<typeof MonthlyReportView>

export const CalloutReportQuestion = z.strictObject({ source: Source })
export type CalloutReportQuestion = z.infer<typeof CalloutReportQuestion>

/** `year` null: the source says neither date nor year. `volunteerHours` sums the `hoursKnown` missions whose hours are known. */
export const CalloutReportView = z.array(
  z.object({
    team: z.string(),
    year: z.number().int().nullable(),
    missions: z.number().int(),
    volunteerHours: z.number(),
    hoursKnown: z.number().int(),
  }),
)
export type CalloutReportView = z.infer<typeof CalloutReportView>

export const ResponseReportQuestion = z.strictObject({ source: Source })
export type ResponseReportQuestion = z.infer<typeof ResponseReportQuestion>

/** A day of an imported register of call-outs: `rows` units at `missions` call-outs, and how long those took whose call and arrival are known. */
export const ResponseReportView = z.array(
  z.object({
    day: LocalDay.nullable(),
    rows: z.number().int(),
    missions: z.number().int(),
    onScene: z.number().int(),
    medianSeconds: z.number().nullable(),
    p90Seconds: z.number().nullable(),
  }),
)
export type ResponseReportView = z.infer<typeof ResponseReportView>
