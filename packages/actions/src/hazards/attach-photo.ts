import { fail } from '@huhang/contract'
import { AttachPhoto, HazardView } from '@huhang/contract/hazards'
import { insert } from '@huhang/db/stores'
import { defineAction } from '../kernel'
import { loadHazards, reachHazard } from './hazard-edit'
import { hazardEvent } from './hazard-events'
import { hazardViewOf } from './hazard-view'

/** One more file on a hazard: it changes no state, so it needs no revision. */
export const attachPhoto = defineAction({
  name: 'hazards.attachPhoto',
  command: AttachPhoto,
  view: HazardView,
  subjects: ({ hazardId, fileId }: AttachPhoto) => [hazardId, fileId],
  load: (city, commands) => loadHazards(city, commands),
  reach: (loaded) => reachHazard(loaded),
  decide({ hazard }, { fileId, role }) {
    if (hazard === null) return fail('record.not-found', { subject: 'hazard' })
    return {
      view: hazardViewOf(hazard),
      writes: [insert('hazard_file', { hazardId: hazard.id, fileId, role })],
      events: [hazardEvent('hazard.photo-attached', hazard, { fileId, role })],
    }
  },
})
