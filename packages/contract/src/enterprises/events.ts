import { z } from 'zod'
import { defineEvents } from '../kernel/events'
import { AreaId, EnterpriseId } from '../kernel/ids'
import { Place } from '../kernel/places'
import { CreditGrade, Industry, RiskColour } from './codes'

const premises = z.object({ enterpriseId: EnterpriseId, place: Place, riskColour: RiskColour })

export const enterprisesEvents = defineEvents({
  'enterprise.registered': z.object({ industry: Industry, riskColour: RiskColour, creditGrade: CreditGrade }),
  'enterprise.edited': z.object({
    areaId: AreaId,
    riskColour: RiskColour,
    creditGrade: CreditGrade,
    status: z.string(),
  }),
  'enterprise.contacts-edited': z.object({ count: z.number().int() }),
  'enterprise.merged': z.object({ intoId: EnterpriseId }),
  'premises.added': premises,
  'premises.edited': premises.extend({ isClosed: z.boolean() }),
})
