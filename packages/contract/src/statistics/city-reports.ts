import { z } from 'zod'
import { requiredText } from '../kernel/texts'
import { LocalDay } from '../kernel/times'

const count = z.number().int()

export const CampaignReportQuestion = z.strictObject({ code: requiredText(60) })
export type CampaignReportQuestion = z.infer<typeof CampaignReportQuestion>

/** 督导组次 · 人次 · 企业家数 · 问题数 of one campaign's trips and the visits they made. */
export const CampaignReportView = z.object({
  teamTrips: count,
  personTimes: count,
  enterprises: count,
  problems: count,
})
export type CampaignReportView = z.infer<typeof CampaignReportView>

/** Both days included, in the city's zone. */
export const SupervisionReportQuestion = z.strictObject({ from: LocalDay, to: LocalDay })
export type SupervisionReportQuestion = z.infer<typeof SupervisionReportQuestion>

/** Supervision visits in the span: distinct enterprises, hazards found on them, and those of these that are verified. */
export const SupervisionReportView = z.object({ enterprises: count, hazardsFound: count, hazardsRectified: count })
export type SupervisionReportView = z.infer<typeof SupervisionReportView>

export const RescueReportQuestion = z.strictObject({})
export type RescueReportQuestion = z.infer<typeof RescueReportQuestion>

/** All missions but exercises, the large ones among them, and volunteers who have not left. */
export const RescueReportView = z.object({ missions: count, largeMissions: count, registeredVolunteers: count })
export type RescueReportView = z.infer<typeof RescueReportView>
