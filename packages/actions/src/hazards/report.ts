import { fail } from '@huhang/contract'
import { HazardView, ReportHazard } from '@huhang/contract/hazards'
import { findPremisesPlaces } from '@huhang/db/stores'
import { defineAction } from '../kernel'
import { hazardLimits } from './hazard-settings'
import { newHazard } from './new-hazard'

/** Adds a hazard to a premises outside of a recorded visit. */
export const report = defineAction({
  name: 'hazards.report',
  command: ReportHazard,
  view: HazardView,
  subjects: ({ hazard }: ReportHazard) => [hazard.id],
  async load(city, commands) {
    const [premises, limits] = await Promise.all([
      findPremisesPlaces(
        city.db,
        commands.map(({ premisesId }) => premisesId),
      ),
      hazardLimits(city),
    ])
    return ({ premisesId }) => ({ premises: premises.get(premisesId) ?? null, limits })
  },
  reach: ({ premises }) => premises && { areaId: premises.areaId },
  decide({ premises, limits }, { hazard, source }, moment) {
    if (premises === null) return fail('record.not-found', { subject: 'premises' })
    return newHazard(hazard, { premises, source, inspectionId: null, limits }, moment)
  },
})
