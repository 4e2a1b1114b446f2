import { type AreaId, fail, type PersonId } from '@huhang/contract'
import { type Bar, CalledOutView, CallOut } from '@huhang/contract/dispatch'
import { type Facts, findFacts, insert, update } from '@huhang/db/stores'
import { inScope } from '@huhang/domain/access'
import { barsOf } from '@huhang/domain/dispatch'
import { dayOf } from '@huhang/domain/kernel'
import { defineAction } from '../kernel'
import { dispatchRules } from './load-settings'
import {
  foundMission,
  loadMissions,
  mayStepPerson,
  missionEvent,
  reachMission,
  stepMission,
  stepPerson,
  updatePart,
} from './mission-said'

/**
 * 召集. Messages go out by the reaction to `dispatch.called-out`, after the fact is on record.
 * Errors: `record.not-found`, `dispatch.mission-wrong-status`, `dispatch.volunteer-unknown`, `dispatch.barred`
 * (nobody of the list may be sent).
 */
export const callOut = defineAction({
  name: 'dispatch.callOut',
  command: CallOut,
  view: CalledOutView,
  subjects: ({ missionId }) => [missionId],
  async load(city, commands) {
    const ids = commands.flatMap(({ people }) => people.map(({ personId }) => personId))
    const [missions, facts, rules] = await Promise.all([
      loadMissions(city, commands),
      findFacts(city.db, ids, city.now()),
      dispatchRules(city),
    ])
    return (command) => ({ mission: missions(command), facts, rules })
  },
  reach: ({ mission }) => reachMission(mission),
  decide({ mission: loaded, facts, rules }, { missionId, ring, people }, { at, zone, scope }) {
    const mission = foundMission(loaded)
    stepMission(mission.status, 'callOut')
    const known = (personId: PersonId): Facts => {
      const found = facts.get(personId)
      return found && inScope(scope, found.areaId as AreaId) ? found : fail('dispatch.volunteer-unknown', { personId })
    }
    const on = dayOf(at, zone)
    const asked = [...new Map(people.map((person) => [person.personId, person])).values()].map((person) => ({
      ...person,
      part: mission.people.find(({ personId }) => personId === person.personId) ?? null,
      bars: barsOf(known(person.personId), { skill: person.skill, missionId, at, on }, rules),
    }))
    const already = asked.filter(({ part }) => part !== null && !mayStepPerson(part, 'callOut'))
    const others = asked.filter((person) => !already.includes(person))
    const barred = others.filter(({ bars }) => bars.length > 0)
    const called = others.filter(({ bars }) => bars.length === 0)
    const reasons: { personId: PersonId; bars: Bar[] }[] = barred.map(({ personId, bars }) => ({ personId, bars }))
    if (called.length === 0 && barred.length > 0) fail('dispatch.barred', { people: reasons })
    const leader = called.find(({ post }) => post === 'leader')
    const personIds = called.map(({ personId }) => personId)
    const fresh = { ring, notifiedAt: at }
    return {
      view: { missionId, called: personIds, barred: reasons, already: already.map(({ personId }) => personId) },
      writes:
        called.length === 0
          ? []
          : [
              // Moves the mission's revision, so that it cannot close at the same moment.
              update('mission', { id: missionId }, mission.revision, {
                leaderId: leader?.personId ?? mission.leaderId,
              }),
              ...called.map(({ personId, skill, post, part }) =>
                part === null
                  ? insert('mission_person', { missionId, personId, status: 'notified', skill, post, ...fresh })
                  : updatePart(part, {
                      status: stepPerson(part, 'callOut'),
                      skill,
                      post: post ?? part.post,
                      ...fresh,
                      channel: null,
                      deliveryState: null,
                      answeredAt: null,
                      etaAt: null,
                      word: null,
                    }),
              ),
            ],
      events:
        called.length === 0
          ? []
          : [
              missionEvent('dispatch.called-out', mission, {
                incidentId: mission.incidentId,
                missionId,
                personIds,
                ring,
              }),
            ],
    }
  },
})
