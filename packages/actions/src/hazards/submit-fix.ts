import { HazardView, SubmitFix } from '@huhang/contract/hazards'
import { barSubmitFix, hazardSteps } from '@huhang/domain/hazards'
import { step } from '@huhang/domain/kernel'
import { defineAction } from '../kernel'
import { asSeen, changeHazard, heed, loadHazards, reachHazard } from './hazard-edit'
import { photoRows } from './new-hazard'

/** The company (or an inspector in its name) says it is fixed and asks for the re-check. */
export const submitFix = defineAction({
  name: 'hazards.submitFix',
  command: SubmitFix,
  view: HazardView,
  subjects: ({ hazardId }: SubmitFix) => [hazardId],
  load: (city, commands) => loadHazards(city, commands),
  reach: (loaded) => reachHazard(loaded),
  decide(loaded, { revision, note, photos }: SubmitFix, moment) {
    const hazard = asSeen(loaded.hazard, revision)
    heed(barSubmitFix(hazard, photos.length))
    const { view, writes, events } = changeHazard(
      hazard,
      {
        status: step(hazardSteps, hazard.status, 'submitFix', 'hazard.wrong-status', {
          status: hazard.status,
          verb: 'submitFix',
        }),
        fixedById: moment.personId as HazardView['fixedById'],
        fixedAt: moment.at,
        fixNote: note,
      },
      'hazard.fix-submitted',
      {},
    )
    return { view, writes: [...writes, ...photoRows(hazard.id, photos, 'after')], events }
  },
})
