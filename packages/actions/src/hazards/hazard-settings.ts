import { defaultLimits, type HazardLimits, type Shorthands } from '@huhang/domain/hazards'
import type { City } from '../kernel'

/** Deadlines a company may be given here. */
export const hazardLimits = async (city: City): Promise<HazardLimits> => ({
  ...defaultLimits,
  ...(await city.setting<Partial<HazardLimits>>('hazards.limits', {})),
})

/** 区划简称 by area, for document numbers: an assumption until the city sets its own. */
export const documentShorthands = (city: City): Promise<Shorthands> =>
  city.setting<Shorthands>('documents.shorthands', { '371500': '聊' })
