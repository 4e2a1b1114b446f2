import type { HazardId } from '@huhang/contract'
import type { OpenedHazardView } from '@huhang/contract/hazards'
import {
  documentsOfHazards,
  filesOfHazards,
  findExtensions,
  findHazards,
  listingsOfHazards,
  orderNumbersOf,
  rechecksOfHazards,
  surroundingsOf,
  timelinesOfHazards,
} from '@huhang/db/stores'
import { inScope, scopeOf } from '@huhang/domain/access'
import { type HazardVerb, isOverdue, recheckDueOn, whatMayBeDone } from '@huhang/domain/hazards'
import { dayOf } from '@huhang/domain/kernel'
import type { Look } from '../kernel'
import { hazardLimits } from './hazard-settings'
import { hazardViewOf } from './hazard-view'
import { loadStanding } from './standing'
import { listingViewOf, recheckersOf } from './supervision'

/** Bars are made to be looked at, a score for each hazard: where they were made nobody asks. */
function withoutTraces<Result>(work: () => Result): Result {
  const before = Error.stackTraceLimit
  Error.stackTraceLimit = 0
  try {
    return work()
  } finally {
    Error.stackTraceLimit = before
  }
}

/**
 * Hazards with their files, their pleas, what was said about them, and what the viewer may say next. One that is
 * missing is not there, or not for this viewer.
 */
export async function openedHazards(
  { city, scope, actor, areas }: Look,
  hazardIds: readonly HazardId[],
): Promise<OpenedHazardView[]> {
  const known = await findHazards(city.db, hazardIds)
  const hazards = [...known.values()].filter(({ areaId, enterpriseId }) =>
    inScope(scope, areaId, { enterpriseIds: [enterpriseId] }),
  )
  const ids = hazards.map(({ id }) => id)
  if (ids.length === 0) return []
  const [files, pleas, timelines, around, orderNumbers, standing, papers, rechecks, listings, limits] =
    await Promise.all([
      filesOfHazards(city.db, ids),
      findExtensions(city.db, ids),
      timelinesOfHazards(city.db, ids),
      surroundingsOf(
        city.db,
        hazards.map(({ premisesId }) => premisesId),
      ),
      orderNumbersOf(city.db, ids),
      loadStanding(city, actor),
      documentsOfHazards(city.db, ids),
      rechecksOfHazards(city.db, ids),
      listingsOfHazards(city.db, ids),
      hazardLimits(city),
    ])
  const today = dayOf(city.now(), city.zone)
  const reaches = new Map<string, ReturnType<typeof scopeOf>>()
  const reachOf = (verb: HazardVerb) => {
    const kept = reaches.get(verb)
    if (kept !== undefined) return kept
    const reach = scopeOf(actor, `hazards.${verb}`, areas)
    reaches.set(verb, reach)
    return reach
  }
  return hazards.map((hazard) => {
    const { id, enterpriseId } = hazard
    const extensions = (pleas.get(id) ?? []).map(({ revision: _revision, ...plea }) => plea)
    const documents = papers.get(id) ?? []
    const looks = rechecks.get(id) ?? []
    const records = {
      pleas: extensions,
      papers: documents,
      recheckedBy: recheckersOf(looks),
      wasRejected: looks.some(({ passed }) => !passed),
    }
    const bars = Object.entries(withoutTraces(() => whatMayBeDone(hazard, records, actor, today, standing)))
    const permitted = bars.filter(([verb]) => {
      const may = reachOf(verb as HazardVerb)
      return may !== null && inScope(may, hazard.areaId, { enterpriseIds: [enterpriseId] })
    })
    return {
      hazard: hazardViewOf(hazard),
      overdue: isOverdue(hazard, today),
      ...around(hazard.premisesId),
      orderNumber: orderNumbers.get(id) ?? null,
      files: files.get(id) ?? [],
      extensions,
      rechecks: looks.map(({ byId: _by, withId: _with, ...look }) => look),
      listings: (listings.get(id) ?? []).map(listingViewOf),
      documents,
      recheckDueOn: recheckDueOn(hazard, hazard.fixedAt && dayOf(hazard.fixedAt, city.zone), today, limits),
      timeline: timelines.get(id) ?? [],
      may: Object.fromEntries(permitted),
    }
  })
}
