import type { Instant } from '@huhang/contract'
import { MissionChangedView, Release } from '@huhang/contract/dispatch'
import { comingStatuses, missionSteps, notBefore } from '@huhang/domain/dispatch'
import { mayStep } from '@huhang/domain/kernel'
import { defineAction } from '../kernel'
import {
  changedMission,
  foundMission,
  foundPart,
  loadMissions,
  mayStepPerson,
  missionEvent,
  moveMission,
  reachMission,
  stepMission,
  stepPerson,
  updatePart,
} from './mission-said'

/**
 * 撤收. Whoever has not arrived yet is called off; whoever has is released and goes home. When nobody is
 * coming or at work any more, the mission stands down.
 * Errors: `record.not-found`, `dispatch.person-wrong-status`.
 */
export const release = defineAction({
  name: 'dispatch.release',
  command: Release,
  view: MissionChangedView,
  subjects: ({ missionId }) => [missionId],
  load: loadMissions,
  reach: reachMission,
  decide(loaded, { missionId, personIds }, { at }) {
    const mission = foundMission(loaded)
    const ids = [...new Set(personIds)]
    const parts = ids.map((personId) => foundPart(mission, personId))
    const isLast = !mission.people.some(
      (part) => comingStatuses.includes(part.status) && !ids.some((id) => id === part.personId),
    )
    const standsDown = isLast && mayStep(missionSteps, mission.status, 'standDown')
    const status = standsDown ? stepMission(mission.status, 'standDown') : mission.status
    return {
      view: changedMission(mission, status),
      writes: [
        ...parts.map((part) =>
          mayStepPerson(part, 'callOff')
            ? updatePart(part, { status: stepPerson(part, 'callOff') })
            : updatePart(part, {
                status: stepPerson(part, 'release'),
                releasedAt: notBefore(at, (part.onSceneAt ?? part.checkedInAt) as Instant | null),
              }),
        ),
        ...moveMission(mission, status),
      ],
      events: [
        missionEvent('dispatch.released', mission, { incidentId: mission.incidentId, missionId, personIds: ids }),
      ],
    }
  },
})
