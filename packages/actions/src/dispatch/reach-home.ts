import type { Instant } from '@huhang/contract'
import { PersonChangedView, ReachHome } from '@huhang/contract/dispatch'
import { notBefore } from '@huhang/domain/dispatch'
import { defineAction } from '../kernel'
import {
  changedPart,
  foundMission,
  foundPart,
  loadMissions,
  missionEvent,
  personPayload,
  reachPart,
  stepPerson,
  updatePart,
} from './mission-said'

/** 归队、平安到家. Errors: `record.not-found`, `dispatch.person-wrong-status`. */
export const reachHome = defineAction({
  name: 'dispatch.reachHome',
  command: ReachHome,
  view: PersonChangedView,
  subjects: ({ missionId, personId }) => [missionId, personId],
  load: (city, commands) => loadMissions(city, commands),
  reach: (mission, { personId }) => reachPart(mission, personId),
  decide(loaded, { personId }, { at }) {
    const mission = foundMission(loaded)
    const part = foundPart(mission, personId)
    const status = stepPerson(part, 'reachHome')
    return {
      view: changedPart(part, status),
      writes: [updatePart(part, { status, homeAt: notBefore(at, part.releasedAt as Instant | null) })],
      events: [missionEvent('dispatch.home-reached', mission, personPayload(mission, personId, status))],
    }
  },
})
