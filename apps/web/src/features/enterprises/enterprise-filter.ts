import { AreaId } from '@huhang/contract'
import { CreditGrade, Family, RiskColour } from '@huhang/contract/enterprises'
import { z } from 'zod'

/** The list's filters as they stand in the URL; a mistyped one is no filter. */
export const EnterpriseFilter = z.object({
  search: z.string().max(60).optional().catch(undefined),
  areaId: AreaId.optional().catch(undefined),
  family: Family.optional().catch(undefined),
  riskColour: RiskColour.optional().catch(undefined),
  creditGrade: CreditGrade.optional().catch(undefined),
  status: z.enum(['active', 'closed']).optional().catch(undefined),
})
export type EnterpriseFilter = z.output<typeof EnterpriseFilter>

/** Only what is set: an absent filter is not sent. */
export const setOnly = <Filter extends object>(filter: Filter): Filter =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined && value !== '')) as Filter
