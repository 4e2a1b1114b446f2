import { fail } from '@huhang/contract'
import { HazardView, ReportHazard } from '@huhang/contract/hazards'
import { findPremisesPlaces } from '@huhang/db/stores'
import { defineAction } from '../kernel'
import { hazardLimits } from './hazard-settings'
import { newHazard } from './new-hazard'
import { heedPhotos, loadUploaders, photosOf } from './photos'

/** Adds a hazard to a premises outside of a recorded visit. */
export const report = defineAction({
  name: 'hazards.report',
  command: ReportHazard,
  view: HazardView,
  subjects: ({ hazard }: ReportHazard) => [hazard.id],
  async load(city, commands) {
    const [premises, limits, uploaders] = await Promise.all([
      findPremisesPlaces(
        city.db,
        commands.map(({ premisesId }) => premisesId),
      ),
      hazardLimits(city),
      loadUploaders(
        city,
        commands.map(({ hazard }) => ({ photos: photosOf(hazard) })),
      ),
    ])
    return ({ premisesId }) => ({ premises: premises.get(premisesId) ?? null, limits, uploaders })
  },
  reach: ({ premises }) => premises && { areaId: premises.areaId },
  decide({ premises, limits, uploaders }, { hazard, source }, moment) {
    if (premises === null) return fail('record.not-found', { subject: 'premises' })
    heedPhotos(photosOf(hazard), uploaders, moment)
    return newHazard(hazard, { premises, source, visit: null, limits }, moment)
  },
})
