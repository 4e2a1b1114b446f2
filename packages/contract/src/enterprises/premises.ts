import { z } from 'zod'
import { AreaId, PremisesId } from '../kernel/ids'
import { Place } from '../kernel/places'
import { requiredText } from '../kernel/texts'
import { RiskColour } from './codes'

/** What is known of a place of work. `place`: WGS-84. */
export const premisesFields = {
  name: requiredText(120),
  address: requiredText(200),
  areaId: AreaId,
  place: Place,
  riskColour: RiskColour,
  headcount: z.number().int().min(0).max(1_000_000).nullable(),
}

export const NewPremises = z.strictObject({ premisesId: PremisesId, ...premisesFields })
export type NewPremises = z.infer<typeof NewPremises>
