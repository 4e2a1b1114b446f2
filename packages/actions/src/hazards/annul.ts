import { AnnulHazard, HazardView } from '@huhang/contract/hazards'
import { barAnnul } from '@huhang/domain/hazards'
import { defineAction } from '../kernel'
import { asSeen, changeHazard, heed, loadHazards, reachHazard } from './hazard-edit'

/** 作废: wrongly recorded; it stays readable with its reason. */
export const annul = defineAction({
  name: 'hazards.annul',
  command: AnnulHazard,
  view: HazardView,
  subjects: ({ hazardId }: AnnulHazard) => [hazardId],
  load: (city, commands) => loadHazards(city, commands),
  reach: (loaded) => reachHazard(loaded),
  decide(loaded, { revision, reason }: AnnulHazard, moment) {
    const hazard = asSeen(loaded.hazard, revision)
    heed(barAnnul(hazard, moment.actor))
    return changeHazard(
      hazard,
      { status: 'void', voidedAt: moment.at, voidReason: reason, voidedById: moment.personId },
      'hazard.annulled',
      {},
    )
  },
})
