import { z } from 'zod'
import { EnterpriseId, PremisesId } from '../kernel/ids'
import { Instant } from '../kernel/times'
import { EnterpriseStatus } from './codes'
import { ListEnterprises } from './enterprise-questions'

/** Whose place this is: what a scanned code names. */
export const FindPremises = z.strictObject({ premisesId: PremisesId })
export type FindPremises = z.infer<typeof FindPremises>

export const FoundPremisesView = z.object({
  premisesId: PremisesId,
  enterpriseId: EnterpriseId,
  enterpriseName: z.string(),
  /** A closed enterprise leaves its places as they were. */
  enterpriseStatus: EnterpriseStatus,
  name: z.string(),
  address: z.string(),
  closedAt: Instant.nullable(),
})
export type FoundPremisesView = z.infer<typeof FoundPremisesView>

/** Codes are printed for the places of at most so many enterprises at once: some 125 sheets. */
export const mostCodedEnterprises = 1000

/** The open places of which codes are printed: one, those of one enterprise, or those of all that a list shows. */
export const ListCodes = ListEnterprises.omit({ after: true, limit: true, status: true }).extend({
  enterpriseId: EnterpriseId.optional(),
  premisesId: PremisesId.optional(),
})
export type ListCodes = z.infer<typeof ListCodes>

export const CodeView = z.object({
  premisesId: PremisesId,
  enterpriseName: z.string(),
  uscc: z.string(),
  name: z.string(),
  address: z.string(),
})
export type CodeView = z.infer<typeof CodeView>
export const CodesView = z.object({ rows: z.array(CodeView) })
export type CodesView = z.infer<typeof CodesView>
