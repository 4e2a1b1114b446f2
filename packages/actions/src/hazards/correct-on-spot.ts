import { CorrectOnSpot, HazardView } from '@huhang/contract/hazards'
import { barCorrectOnSpot, barStanding, firstBar } from '@huhang/domain/hazards'
import { dayOf } from '@huhang/domain/kernel'
import { defineAction } from '../kernel'
import { asSeen, changeHazard, heed, reachHazard } from './hazard-edit'
import { heedPhotos, loadUploaders, photoRows } from './photos'
import { loadActs } from './standing'

/** 当场整改: found and verified on the same visit, with a photo of the fix. */
export const correctOnSpot = defineAction({
  name: 'hazards.correctOnSpot',
  command: CorrectOnSpot,
  view: HazardView,
  subjects: ({ hazardId }: CorrectOnSpot) => [hazardId],
  async load(city, commands, actor) {
    const [act, uploaders] = await Promise.all([loadActs(city, commands, actor), loadUploaders(city, commands)])
    return (command) => ({ ...act(command), uploaders })
  },
  reach: (loaded) => reachHazard(loaded),
  decide(loaded, { revision, note, photos }: CorrectOnSpot, moment) {
    const hazard = asSeen(loaded.hazard, revision)
    const today = dayOf(moment.at, moment.zone)
    heed(firstBar(barCorrectOnSpot(hazard, photos.length, today), barStanding(loaded.standing, hazard, today)))
    heedPhotos(photos, loaded.uploaders, moment)
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
