import { z } from 'zod'
import { command, Revision } from '../kernel/commands'
import { HazardId } from '../kernel/ids'
import { text } from '../kernel/texts'

/** 五落实: who, how, with what money, and the plan if it goes wrong; the deadline stands on the hazard. */
export const PlanFix = command({
  hazardId: HazardId,
  revision: Revision,
  responsible: text(100),
  measures: text(4000),
  /** 分. Zero is a statement, absent is none. */
  fundsCents: z.number().int().min(0).max(1_000_000_000_000).nullable(),
  plan: text(4000),
})
export type PlanFix = z.infer<typeof PlanFix>
