import { fail } from '@huhang/contract'
import { AssignPost, PersonChangedView } from '@huhang/contract/dispatch'
import { update, type Write } from '@huhang/db/stores'
import { defineAction } from '../kernel'
import {
  changedPart,
  foundMission,
  foundPart,
  loadMissions,
  missionEvent,
  reachMission,
  updatePart,
} from './mission-said'

/** Errors: `record.not-found`, `dispatch.mission-wrong-status`. */
export const assignPost = defineAction({
  name: 'dispatch.assignPost',
  command: AssignPost,
  view: PersonChangedView,
  subjects: ({ missionId }) => [missionId],
  load: loadMissions,
  reach: reachMission,
  decide(loaded, { missionId, personId, post }) {
    const mission = foundMission(loaded)
    const part = foundPart(mission, personId)
    const { status } = mission
    if (status === 'closed') fail('dispatch.mission-wrong-status', { status, verb: 'assignPost' })
    const before = mission.people.find((other) => other.post === 'leader' && other.personId !== personId)
    const leads = mission.leaderId === personId
    const leaderId = post === 'leader' ? personId : leads ? null : mission.leaderId
    const leaderWrites: Write[] = [
      ...(leaderId === mission.leaderId ? [] : [update('mission', { id: missionId }, mission.revision, { leaderId })]),
      ...(post === 'leader' && before ? [updatePart(before, { post: null })] : []),
    ]
    return {
      view: changedPart(part, part.status),
      writes: [updatePart(part, { post }), ...leaderWrites],
      events: [
        missionEvent('dispatch.post-assigned', mission, {
          incidentId: mission.incidentId,
          missionId,
          personId,
          post,
        }),
      ],
    }
  },
})
