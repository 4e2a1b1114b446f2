import { fail, type PersonId } from '@huhang/contract'
import { CandidatesView, FindCandidates } from '@huhang/contract/dispatch'
import {
  type Facts,
  findFacts,
  findIncidentInScope,
  findMissionPages,
  nearestBarred,
  nearestCallable,
} from '@huhang/db/stores'
import { barsOf, missingOf, rankAll, travelBetween } from '@huhang/domain/dispatch'
import { dayOf } from '@huhang/domain/kernel'
import { defaultRanks } from '@huhang/domain/volunteers'
import { defineRead } from '../kernel'
import { dispatchRules, rankingRules } from './load-settings'

/** Ranking looks at more than the nearest: rest, rank and skill may beat a few minutes of road. */
const choice = 3
const barredShown = 15

/** Who could go, best first with reasons, and the nearest who may not, with theirs. */
export const candidates = defineRead({
  name: 'dispatch.candidates',
  question: FindCandidates,
  view: CandidatesView,
  async answer({ incidentId, skill, limit }, { city, scope }) {
    const [incident, pages, rules, ranking, ranks] = await Promise.all([
      findIncidentInScope(city.db, incidentId, scope),
      findMissionPages(city.db, incidentId),
      dispatchRules(city),
      rankingRules(city),
      city.setting('volunteers.ranks', defaultRanks),
    ])
    if (incident === null) return fail('record.not-found', { subject: 'incident' })
    const at = city.now()
    const on = dayOf(at, city.zone)
    const scene = { lat: incident.lat, lng: incident.lng }
    const search = { incidentId, scene, skill, at, on, rules }
    const callable = await nearestCallable(city.db, search, scope, limit * choice)
    const ids = [...callable.personIds, ...(await nearestBarred(city.db, search, scope, callable, barredShown))]
    const facts = await findFacts(city.db, ids, at)
    const judged = ids.flatMap((personId) => {
      const known = facts.get(personId)
      return known ? [{ known, bars: barsOf(known, { skill, missionId: null, at, on }, rules) }] : []
    })
    const missing = missingOf(incident.needs, pages.people).map((need) => need.skill)
    const free: Facts[] = judged.filter(({ bars }) => bars.length === 0).map(({ known }) => known)
    const wanted = { scene, skill, missing, at, on }
    const ranked = rankAll(free, wanted, { rules, ranking, ranks }).slice(0, limit)
    return {
      ranked: ranked.map(({ facts: { personId, name, rank, skills, place }, score, km, minutes, merits }) => ({
        personId: personId as PersonId,
        name,
        rank,
        skills: [...skills],
        place,
        score,
        km,
        minutes,
        merits,
      })),
      barred: judged
        .filter(({ bars }) => bars.length > 0)
        .map(({ known, bars }) => ({
          personId: known.personId as PersonId,
          name: known.name,
          place: known.place,
          km: travelBetween(known.place, scene, ranking).km,
          bars,
        })),
    }
  },
})
