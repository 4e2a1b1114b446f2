import { HazardView, RejectFix } from '@huhang/contract/hazards'
import { barRecheck } from '@huhang/domain/hazards'
import { defineAction } from '../kernel'
import { asSeen, changeHazard, heed, loadHazards, reachHazard } from './hazard-edit'
import { photoRows } from './new-hazard'

/** The re-check found it not fixed: back to rectifying, under the same deadline, with the reason. */
export const rejectFix = defineAction({
  name: 'hazards.rejectFix',
  command: RejectFix,
  view: HazardView,
  subjects: ({ hazardId }: RejectFix) => [hazardId],
  load: (city, commands) => loadHazards(city, commands),
  reach: (loaded) => reachHazard(loaded),
  decide(loaded, { revision, reason, photos }: RejectFix, moment) {
    const hazard = asSeen(loaded.hazard, revision)
    heed(barRecheck(hazard, moment.actor, 'rejectFix'))
    const { view, writes, events } = changeHazard(
      hazard,
      { status: 'rectifying', verifyNote: reason },
      'hazard.fix-rejected',
      {},
    )
    return { view, writes: [...writes, ...photoRows(hazard.id, photos, 'evidence')], events }
  },
})
