import type { HazardLine } from '@huhang/contract/today'
import type { HazardLines } from '@huhang/db/read'
import { recheckDueOn } from '@huhang/domain/hazards'
import { dayOf } from '@huhang/domain/kernel'
import { metresBetween } from '@huhang/geo'
import { hazardLimits } from '../hazards'
import type { Desktop } from './desktop'

/** How a desk tells of a hazard: how far it is from where I stand, and by when it must be re-checked (HZ-21). */
export async function hazardLineOn({
  city,
  today,
  place,
}: Desktop): Promise<(line: HazardLines['rows'][number]) => HazardLine> {
  const limits = await hazardLimits(city)
  return (line) => ({
    ...line,
    metres: place ? Math.round(metresBetween(place, line.place)) : null,
    recheckDueOn: recheckDueOn(line, line.fixedAt && dayOf(line.fixedAt, city.zone), today, limits),
  })
}
