import type { IncidentId, Instant } from '@huhang/contract'
import { CloseMission, MissionChangedView } from '@huhang/contract/dispatch'
import { findOpenMissions, type MissionWithPeople, update, type Write } from '@huhang/db/stores'
import { isLarge, mustBeAccounted } from '@huhang/domain/dispatch'
import { minutesBetween } from '@huhang/domain/kernel'
import { defineAction } from '../kernel'
import { largeRules } from './load-settings'
import {
  changedMission,
  foundMission,
  loadMissions,
  mayStepPerson,
  missionEvent,
  reachMission,
  stepMission,
  stepPerson,
  updatePart,
} from './mission-said'

type Words = ReadonlyMap<string, string>

const calledOff = ({ people }: MissionWithPeople, words: Words) =>
  people.filter((part) => !words.has(part.personId) && mayStepPerson(part, 'callOff'))

const partWrites = (mission: MissionWithPeople, words: Words): Write[] => [
  ...mission.people.flatMap((part) => {
    const word = words.get(part.personId)
    return word === undefined ? [] : [updatePart(part, { status: stepPerson(part, 'neverCome'), word })]
  }),
  ...calledOff(mission, words).map((part) => updatePart(part, { status: stepPerson(part, 'callOff') })),
]

/**
 * DI-8. Errors: `record.not-found`, `dispatch.mission-wrong-status`, `dispatch.people-still-out`,
 * `dispatch.came-after-all`.
 */
export const closeMission = defineAction({
  name: 'dispatch.closeMission',
  command: CloseMission,
  view: MissionChangedView,
  subjects: ({ missionId }) => [missionId],
  async load(city, commands) {
    const [missions, large] = await Promise.all([loadMissions(city, commands), largeRules(city)])
    const found = commands.flatMap((command) => missions(command) ?? [])
    const open = await findOpenMissions(
      city.db,
      found.map(({ incidentId }) => incidentId as IncidentId),
    )
    return (command) => {
      const mission = missions(command)
      return { mission, large, openIds: open.get(mission?.incidentId ?? '') ?? [] }
    }
  },
  reach: ({ mission }) => reachMission(mission),
  decide({ mission: loaded, large, openIds }, { missionId, neverCame }, { at }) {
    const mission = foundMission(loaded)
    const status = stepMission(mission.status, 'close')
    const words = new Map<string, string>(neverCame.map(({ personId, word }) => [personId, word]))
    mustBeAccounted(mission.people, [...words.keys()])
    const isLargeNow = isLarge(
      {
        level: mission.incidentLevel,
        people: mission.people.filter(({ checkedInAt }) => checkedInAt !== null).length,
        minutes: minutesBetween(mission.openedAt as Instant, at),
      },
      large,
    )
    const endsIncident = mission.incidentStatus === 'cancelled' && openIds.every((id) => id === missionId)
    return {
      view: changedMission(mission, status),
      writes: [
        ...partWrites(mission, words),
        update('mission', { id: mission.id }, mission.revision, { status, closedAt: at, isLarge: isLargeNow }),
        ...(endsIncident
          ? [update('incident', { id: mission.incidentId }, mission.incidentRevision, { closedAt: at })]
          : []),
      ],
      events: [
        missionEvent('dispatch.mission-closed', mission, {
          incidentId: mission.incidentId,
          missionId,
          neverCameIds: [...words.keys()],
          calledOffIds: calledOff(mission, words).map(({ personId }) => personId),
          isLarge: isLargeNow,
        }),
      ],
    }
  },
})
