import { HazardView, RejectFix } from '@huhang/contract/hazards'
import { barRecheck, barStanding, firstBar } from '@huhang/domain/hazards'
import { dayOf } from '@huhang/domain/kernel'
import { defineAction } from '../kernel'
import { asSeen, changeHazard, heed, reachHazard } from './hazard-edit'
import { photoRows } from './new-hazard'
import { loadActs } from './standing'

/** The re-check found it not fixed: back to rectifying, under the same deadline, with the reason. */
export const rejectFix = defineAction({
  name: 'hazards.rejectFix',
  command: RejectFix,
  view: HazardView,
  subjects: ({ hazardId }: RejectFix) => [hazardId],
  load: (city, commands, actor) => loadActs(city, commands, actor),
  reach: (loaded) => reachHazard(loaded),
  decide(loaded, { revision, reason, photos }: RejectFix, moment) {
    const hazard = asSeen(loaded.hazard, revision)
    const today = dayOf(moment.at, moment.zone)
    heed(firstBar(barRecheck(hazard, moment.actor, 'rejectFix'), barStanding(loaded.standing, hazard, today)))
    const { view, writes, events } = changeHazard(
      hazard,
      { status: 'rectifying', verifyNote: reason },
      'hazard.fix-rejected',
      {},
    )
    return { view, writes: [...writes, ...photoRows(hazard.id, photos, 'evidence')], events }
  },
})
