import { z } from 'zod'
import { requiredText } from '../kernel/texts'
import { LocalMonth } from '../kernel/times'

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
