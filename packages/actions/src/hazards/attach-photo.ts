import { fail } from '@huhang/contract'
import { AttachPhoto, HazardView } from '@huhang/contract/hazards'
import { defineAction } from '../kernel'
import { loadHazards, reachHazard } from './hazard-edit'
import { hazardEvent } from './hazard-events'
import { hazardViewOf } from './hazard-view'
import { heedPhotos, loadUploaders, photoRows } from './photos'

/** One more file on a hazard: it changes no state, so it needs no revision. */
export const attachPhoto = defineAction({
  name: 'hazards.attachPhoto',
  command: AttachPhoto,
  view: HazardView,
  subjects: ({ hazardId, fileId }: AttachPhoto) => [hazardId, fileId],
  async load(city, commands) {
    const [find, uploaders] = await Promise.all([
      loadHazards(city, commands),
      loadUploaders(
        city,
        commands.map(({ fileId }) => ({ photos: [fileId] })),
      ),
    ])
    return (command) => ({ ...find(command), uploaders })
  },
  reach: (loaded) => reachHazard(loaded),
  decide({ hazard, uploaders }, { fileId, role }, moment) {
    if (hazard === null) return fail('record.not-found', { subject: 'hazard' })
    heedPhotos([fileId], uploaders, moment)
    return {
      view: hazardViewOf(hazard),
      writes: photoRows(hazard.id, [fileId], role),
      events: [hazardEvent('hazard.photo-attached', hazard, { fileId, role })],
    }
  },
})
