import { fail } from '@huhang/contract'
import { OpenedHazardView, OpenHazard } from '@huhang/contract/hazards'
import { defineRead } from '../kernel'
import { openedHazards } from './opened-hazards'

/** One hazard with its files, its pleas, what was said about it, and what the viewer may say next. */
export const open = defineRead({
  name: 'hazards.open',
  question: OpenHazard,
  view: OpenedHazardView,
  async answer({ hazardId }: OpenHazard, look) {
    const [hazard] = await openedHazards(look, [hazardId])
    return hazard ?? fail('record.not-found', { subject: 'hazards' })
  },
})
