import { fail, type Instant } from '@huhang/contract'
import { ArriveOnScene, PersonChangedView } from '@huhang/contract/dispatch'
import { update, type Write } from '@huhang/db/stores'
import { mustBeCrewed, mustBeFit, notBefore } from '@huhang/domain/dispatch'
import { dayOf } from '@huhang/domain/kernel'
import { defineAction } from '../kernel'
import { stepIncident } from './incident-said'
import { loadPart } from './load-part'
import {
  changedPart,
  foundMission,
  foundPart,
  missionEvent,
  moveMission,
  personPayload,
  reachPart,
  stepMission,
  stepPerson,
  updatePart,
} from './mission-said'

/**
 * 到达现场: the last step before the danger, so the law's reasons and the crew are judged here once more.
 * Errors: `record.not-found`, `dispatch.person-wrong-status`, `dispatch.mission-wrong-status`,
 * `dispatch.incident-wrong-status`, `dispatch.barred`, `dispatch.crew-incomplete`.
 */
export const arriveOnScene = defineAction({
  name: 'dispatch.arriveOnScene',
  command: ArriveOnScene,
  view: PersonChangedView,
  subjects: ({ missionId, personId }) => [missionId, personId],
  load: loadPart,
  reach: ({ mission }, { personId }) => reachPart(mission, personId),
  decide({ mission: loaded, facts, rules }, { missionId, personId }, { at, zone }) {
    const mission = foundMission(loaded)
    const part = foundPart(mission, personId)
    const status = stepPerson(part, 'arrive')
    if (facts === null) return fail('dispatch.volunteer-unknown', { personId })
    mustBeFit(facts, { skill: part.skill, missionId, at, on: dayOf(at, zone) }, rules)
    mustBeCrewed(mission.people, mission.leaderId, rules)
    const incidentStatus = stepIncident(mission.incidentStatus, 'arrive')
    const incidentWrites: Write[] =
      incidentStatus === mission.incidentStatus
        ? []
        : [update('incident', { id: mission.incidentId }, mission.incidentRevision, { status: incidentStatus })]
    return {
      view: changedPart(part, status),
      writes: [
        updatePart(part, { status, onSceneAt: notBefore(at, part.checkedInAt as Instant | null) }),
        ...moveMission(mission, stepMission(mission.status, 'arrive')),
        ...incidentWrites,
      ],
      events: [missionEvent('dispatch.arrived-on-scene', mission, personPayload(mission, personId, status))],
    }
  },
})
