import { HazardView, SubmitFix } from '@huhang/contract/hazards'
import { barAcceptance, barSubmitFix, firstBar } from '@huhang/domain/hazards'
import { dayOf } from '@huhang/domain/kernel'
import { defineAction } from '../kernel'
import { asSeen, changeHazard, heed, loadHazards, reachHazard } from './hazard-edit'
import { heedPhotos, loadUploaders, photoRows } from './photos'

/** The company (or an inspector in its name) has accepted its fix and asks for the re-check. */
export const submitFix = defineAction({
  name: 'hazards.submitFix',
  command: SubmitFix,
  view: HazardView,
  subjects: ({ hazardId }: SubmitFix) => [hazardId],
  async load(city, commands) {
    const [find, uploaders] = await Promise.all([loadHazards(city, commands), loadUploaders(city, commands)])
    return (command) => ({ ...find(command), uploaders })
  },
  reach: (loaded) => reachHazard(loaded),
  decide(loaded, { revision, note, photos, accepted }: SubmitFix, moment) {
    const hazard = asSeen(loaded.hazard, revision)
    const today = dayOf(moment.at, moment.zone)
    heed(firstBar(barSubmitFix(hazard, photos.length), barAcceptance(hazard, accepted, today)))
    heedPhotos(photos, loaded.uploaders, moment)
    const { view, writes, events } = changeHazard(
      hazard,
      {
        status: 'submitted',
        fixedById: moment.personId as HazardView['fixedById'],
        fixedAt: moment.at,
        fixNote: note,
        acceptedBy: accepted?.by ?? null,
        acceptedOn: accepted?.on ?? null,
      },
      'hazard.fix-submitted',
      {},
    )
    return { view, writes: [...writes, ...photoRows(hazard.id, photos, 'after')], events }
  },
})
