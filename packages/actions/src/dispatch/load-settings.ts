import {
  type DispatchRules,
  defaultHours,
  defaultLarge,
  defaultRanking,
  defaultRules,
  type HoursRules,
  type LargeRules,
  type RankingRules,
} from '@huhang/domain/dispatch'
import type { City } from '../kernel'

/** A city sets the values it wants to differ; the rest stays as it comes. */
const filled = async <Rules extends object>(city: City, key: string, defaults: Rules): Promise<Rules> => ({
  ...defaults,
  ...(await city.setting<Partial<Rules>>(key, {})),
})

export const dispatchRules = (city: City): Promise<DispatchRules> => filled(city, 'dispatch.rules', defaultRules)
export const rankingRules = (city: City): Promise<RankingRules> => filled(city, 'dispatch.ranking', defaultRanking)
export const hoursRules = (city: City): Promise<HoursRules> => filled(city, 'dispatch.hours', defaultHours)
export const largeRules = (city: City): Promise<LargeRules> => filled(city, 'dispatch.large', defaultLarge)
