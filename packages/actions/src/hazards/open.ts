import { fail } from '@huhang/contract'
import { OpenedHazardView, OpenHazard } from '@huhang/contract/hazards'
import {
  documentsOfHazards,
  filesOfHazard,
  findExtensions,
  findHazards,
  listingsOfHazards,
  orderNumberOf,
  rechecksOfHazards,
  surroundingsOf,
  timelineOfHazard,
} from '@huhang/db/stores'
import { inScope, scopeOf } from '@huhang/domain/access'
import { type HazardVerb, isOverdue, recheckDueOn, whatMayBeDone } from '@huhang/domain/hazards'
import { dayOf } from '@huhang/domain/kernel'
import { defineRead } from '../kernel'
import { hazardLimits } from './hazard-settings'
import { hazardViewOf } from './hazard-view'
import { loadStanding } from './standing'
import { listingViewOf, recheckersOf } from './supervision'

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
    const [files, pleas, timeline, around, orderNumber, standing, papers, rechecks, listings, limits] =
      await Promise.all([
        filesOfHazard(city.db, hazardId),
        findExtensions(city.db, [hazardId]),
        timelineOfHazard(city.db, hazardId),
        surroundingsOf(city.db, hazard.premisesId),
        orderNumberOf(city.db, hazardId),
        loadStanding(city, actor),
        documentsOfHazards(city.db, [hazardId]),
        rechecksOfHazards(city.db, [hazardId]),
        listingsOfHazards(city.db, [hazardId]),
        hazardLimits(city),
      ])
    const today = dayOf(city.now(), city.zone)
    const extensions = (pleas.get(hazardId) ?? []).map(({ revision: _revision, ...plea }) => plea)
    const documents = papers.get(hazardId) ?? []
    const looks = rechecks.get(hazardId) ?? []
    const records = {
      pleas: extensions,
      papers: documents,
      recheckedBy: recheckersOf(looks),
      wasRejected: looks.some(({ passed }) => !passed),
    }
    const bars = Object.entries(whatMayBeDone(hazard, records, actor, today, standing))
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
      rechecks: looks.map(({ byId: _by, withId: _with, ...look }) => look),
      listings: (listings.get(hazardId) ?? []).map(listingViewOf),
      documents,
      recheckDueOn: recheckDueOn(hazard, hazard.fixedAt && dayOf(hazard.fixedAt, city.zone), today, limits),
      timeline,
      may: Object.fromEntries(permitted),
    }
  },
})
