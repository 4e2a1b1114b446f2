import { CorrectOnSpot, HazardView } from '@huhang/contract/hazards'
import { barCorrectOnSpot } from '@huhang/domain/hazards'
import { dayOf } from '@huhang/domain/kernel'
import { defineAction } from '../kernel'
import { asSeen, changeHazard, heed, loadHazards, reachHazard } from './hazard-edit'
import { photoRows } from './new-hazard'

/** 当场整改: found and verified on the same visit, with a photo of the fix. */
export const correctOnSpot = defineAction({
  name: 'hazards.correctOnSpot',
  command: CorrectOnSpot,
  view: HazardView,
  subjects: ({ hazardId }: CorrectOnSpot) => [hazardId],
  load: (city, commands) => loadHazards(city, commands),
  reach: (loaded) => reachHazard(loaded),
  decide(loaded, { revision, note, photos }: CorrectOnSpot, moment) {
    const hazard = asSeen(loaded.hazard, revision)
    heed(barCorrectOnSpot(hazard, photos.length, dayOf(moment.at, moment.zone)))
    const { view, writes, events } = changeHazard(
      hazard,
      {
        status: 'verified',
        deadlineOn: null,
        correctedOnSpot: true,
        fixedAt: moment.at,
        fixNote: note,
        verifiedById: moment.personId as HazardView['verifiedById'],
        verifiedAt: moment.at,
      },
      'hazard.corrected',
      {},
    )
    return { view, writes: [...writes, ...photoRows(hazard.id, photos, 'after')], events }
  },
})
