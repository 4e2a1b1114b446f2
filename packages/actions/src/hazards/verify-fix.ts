import { HazardView, VerifyFix } from '@huhang/contract/hazards'
import { barRecheck, barStanding, firstBar } from '@huhang/domain/hazards'
import { dayOf } from '@huhang/domain/kernel'
import { defineAction } from '../kernel'
import { asSeen, changeHazard, heed, reachHazard } from './hazard-edit'
import { photoRows } from './new-hazard'
import { loadActs } from './standing'

/** 复查销号, by another person than who fixed it. */
export const verifyFix = defineAction({
  name: 'hazards.verifyFix',
  command: VerifyFix,
  view: HazardView,
  subjects: ({ hazardId }: VerifyFix) => [hazardId],
  load: (city, commands, actor) => loadActs(city, commands, actor),
  reach: (loaded) => reachHazard(loaded),
  decide(loaded, { revision, note, photos }: VerifyFix, moment) {
    const hazard = asSeen(loaded.hazard, revision)
    const today = dayOf(moment.at, moment.zone)
    heed(firstBar(barRecheck(hazard, moment.actor, 'verifyFix'), barStanding(loaded.standing, hazard, today)))
    const { view, writes, events } = changeHazard(
      hazard,
      {
        status: 'verified',
        verifiedById: moment.personId as HazardView['verifiedById'],
        verifiedAt: moment.at,
        verifyNote: note,
      },
      'hazard.fix-verified',
      {},
    )
    return { view, writes: [...writes, ...photoRows(hazard.id, photos, 'evidence')], events }
  },
})
