import { AreaId, EnterpriseId, PremisesId } from '@huhang/contract'
import { HazardGrade, type HazardStatus } from '@huhang/contract/hazards'
import { openStatuses } from '@huhang/domain/hazards'
import { z } from 'zod'

export const shows = ['open', 'overdue', 'submitted', 'listed', 'case', 'verified', 'transferred', 'all'] as const
export type Show = (typeof shows)[number]

/** What stands in the list's URL. */
export const HazardSearch = z.object({
  show: z.enum(shows).catch('open'),
  grade: HazardGrade.optional().catch(undefined),
  area: AreaId.optional().catch(undefined),
  enterprise: EnterpriseId.optional().catch(undefined),
  premises: PremisesId.optional().catch(undefined),
})
export type HazardSearch = z.infer<typeof HazardSearch>

const statusesOf: Record<Show, HazardStatus[] | undefined> = {
  open: [...openStatuses],
  overdue: undefined,
  submitted: ['submitted'],
  listed: undefined,
  case: ['case'],
  verified: ['verified'],
  transferred: ['transferred'],
  all: undefined,
}

/** The question to the server that these filters mean. */
export const questionOf = ({ show, grade, area, enterprise, premises }: HazardSearch) => ({
  limit: 50,
  ...(statusesOf[show] ? { status: statusesOf[show] } : {}),
  ...(show === 'overdue' ? { overdue: true } : {}),
  ...(show === 'listed' ? { listed: true } : {}),
  ...(grade ? { grade } : {}),
  ...(area ? { areaId: area } : {}),
  ...(enterprise ? { enterpriseId: enterprise } : {}),
  ...(premises ? { premisesId: premises } : {}),
})

/** A filter beyond the tabs: something that can be cleared. */
export const isNarrowed = ({ grade, area, enterprise, premises }: HazardSearch): boolean =>
  [grade, area, enterprise, premises].some((one) => one !== undefined)
