import { z } from 'zod'
import { command } from '../kernel/commands'
import { EnterpriseId, PremisesId } from '../kernel/ids'
import { premisesFields } from './premises'

/** One more place of an enterprise; an addition needs no base. */
export const AddPremises = command({ premisesId: PremisesId, enterpriseId: EnterpriseId, ...premisesFields })
export type AddPremises = z.infer<typeof AddPremises>

export const PremisesChangedView = z.object({
  premisesId: PremisesId,
  enterpriseId: EnterpriseId,
  revision: z.number().int(),
})
export type PremisesChangedView = z.infer<typeof PremisesChangedView>
