import { fail } from '@huhang/contract'
import { OpenedHazardView, OpenHazard } from '@huhang/contract/hazards'
import {
  filesOfHazard,
  findExtensions,
  findHazards,
  orderNumberOf,
  surroundingsOf,
  timelineOfHazard,
} from '@huhang/db/stores'
import { inScope, scopeOf } from '@huhang/domain/access'
import { type HazardVerb, isOverdue, whatMayBeDone } from '@huhang/domain/hazards'
import { dayOf } from '@huhang/domain/kernel'
import { defineRead } from '../kernel'
import { hazardViewOf } from './hazard-view'
import { loadStanding } from './standing'

/** One hazard with its files, its pleas, what was said about it, and what the viewer may say next. */
export const open = defineRead({
  name: 'hazards.open',
  question: OpenHazard,
  view: OpenedHazardView,
  async answer({ hazardId }: OpenHazard, { city, scope, actor, areas }) {
    const hazard = (await findHazards(city.db, [hazardId])).get(hazardId)
    const owner = { enterpriseIds: hazard ? [hazard.enterpriseId] : [] }
    if (hazard === undefined || !inScope(scope, hazard.areaId, owner))
      return fail('record.not-found', { subject: 'hazards' })
    const [files, pleas, timeline, around, orderNumber, standing] = await Promise.all([
      filesOfHazard(city.db, hazardId),
      findExtensions(city.db, [hazardId]),
      timelineOfHazard(city.db, hazardId),
      surroundingsOf(city.db, hazard.premisesId),
      orderNumberOf(city.db, hazardId),
      loadStanding(city, actor),
    ])
    const today = dayOf(city.now(), city.zone)
    const extensions = (pleas.get(hazardId) ?? []).map(({ revision: _revision, ...plea }) => plea)
    const bars = Object.entries(whatMayBeDone(hazard, extensions, actor, today, standing))
    const permitted = bars.filter(([verb]) => {
      const may = scopeOf(actor, `hazards.${verb as HazardVerb}`, areas)
      return may !== null && inScope(may, hazard.areaId, owner)
    })
    return {
      hazard: hazardViewOf(hazard),
      overdue: isOverdue(hazard, today),
      ...around,
      orderNumber,
      files,
      extensions,
      timeline,
      may: Object.fromEntries(permitted),
    }
  },
})
