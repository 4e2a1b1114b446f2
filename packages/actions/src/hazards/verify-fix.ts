import { HazardView, VerifyFix } from '@huhang/contract/hazards'
import { barRecheck } from '@huhang/domain/hazards'
import { defineAction } from '../kernel'
import { asSeen, changeHazard, heed, loadHazards, reachHazard } from './hazard-edit'
import { photoRows } from './new-hazard'

/** 复查销号, by another person than who fixed it. */
export const verifyFix = defineAction({
  name: 'hazards.verifyFix',
  command: VerifyFix,
  view: HazardView,
  subjects: ({ hazardId }: VerifyFix) => [hazardId],
  load: (city, commands) => loadHazards(city, commands),
  reach: (loaded) => reachHazard(loaded),
  decide(loaded, { revision, note, photos }: VerifyFix, moment) {
    const hazard = asSeen(loaded.hazard, revision)
    heed(barRecheck(hazard, moment.actor, 'verifyFix'))
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
