import { CheckIn, PersonChangedView } from '@huhang/contract/dispatch'
import { defineAction } from '../kernel'
import {
  changedPart,
  foundMission,
  foundPart,
  loadMissions,
  missionEvent,
  moveMission,
  personPayload,
  reachPart,
  stepMission,
  stepPerson,
  updatePart,
} from './mission-said'

/** 报到. Errors: `record.not-found`, `dispatch.mission-wrong-status`, `dispatch.person-wrong-status`. */
export const checkIn = defineAction({
  name: 'dispatch.checkIn',
  command: CheckIn,
  view: PersonChangedView,
  subjects: ({ missionId, personId }) => [missionId, personId],
  load: (city, commands) => loadMissions(city, commands),
  reach: (mission, { personId }) => reachPart(mission, personId),
  decide(loaded, { personId }, { at }) {
    const mission = foundMission(loaded)
    const part = foundPart(mission, personId)
    const status = stepPerson(part, 'checkIn')
    return {
      view: changedPart(part, status),
      writes: [
        updatePart(part, { status, checkedInAt: at }),
        ...moveMission(mission, stepMission(mission.status, 'checkIn')),
      ],
      events: [missionEvent('dispatch.checked-in', mission, personPayload(mission, personId, status))],
    }
  },
})
