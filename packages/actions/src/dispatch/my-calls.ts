import { instantOf } from '@huhang/contract'
import { MyCalls, MyCallsView } from '@huhang/contract/dispatch'
import { findFacts, findMyMissions } from '@huhang/db/stores'
import { barsOf, travelBetween } from '@huhang/domain/dispatch'
import { dayOf } from '@huhang/domain/kernel'
import { defineRead } from '../kernel'
import { dispatchRules, rankingRules } from './load-settings'

/** Who set out and looks at the phone on the way reads that nobody is needed any more, instead of finding nothing. */
const calledOffShownMs = 12 * 3_600_000

/** One's own call-outs as cards; empty for whoever is no volunteer. */
export const myCalls = defineRead({
  name: 'dispatch.myCalls',
  question: MyCalls,
  view: MyCallsView,
  async answer(_question, { city, scope }) {
    if (scope.own === null) return { calls: [] }
    const { personId } = scope.own
    const at = city.now()
    const on = dayOf(at, city.zone)
    const [rows, known, rules, ranking] = await Promise.all([
      findMyMissions(city.db, personId, { calledOffSince: instantOf(Date.parse(at) - calledOffShownMs) }),
      findFacts(city.db, [personId], at),
      dispatchRules(city),
      rankingRules(city),
    ])
    const facts = known.get(personId)
    if (facts === undefined) return { calls: [] }
    return MyCallsView.parse({
      calls: rows.map(({ lat, lng, ...row }) => ({
        ...row,
        place: { lat, lng },
        ...travelBetween(facts.place, { lat, lng }, ranking),
        bars: ['notified', 'standby', 'declined'].includes(row.status)
          ? barsOf(facts, { skill: row.skill, missionId: row.missionId, at, on }, rules)
          : [],
      })),
    })
  },
})
