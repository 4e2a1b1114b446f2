import type { Instant } from '@huhang/contract'
import { CancelIncident, IncidentChangedView } from '@huhang/contract/dispatch'
import { findIncidents, findMissionsOf, type MissionWithPeople, update, type Write } from '@huhang/db/stores'
import { defineAction } from '../kernel'
import { changedIncident, foundIncident, incidentEvent, reachIncident, stepIncident } from './incident-said'
import { mayStepPerson, stepPerson, updatePart } from './mission-said'

type StoodDown = { writes: Write[]; releasedIds: string[]; calledOffIds: string[] }

/** DI-10: the silent and those on the way are called off; whoever has checked in is released and still has to come home. */
function standDown(mission: MissionWithPeople, at: Instant): StoodDown {
  const released = mission.people.filter((part) => mayStepPerson(part, 'release'))
  const calledOff = mission.people.filter((part) => mayStepPerson(part, 'callOff'))
  const isOver = !mission.people.some((part) => ['checked-in', 'on-scene', 'released'].includes(part.status))
  return {
    writes: [
      ...released.map((part) => updatePart(part, { status: stepPerson(part, 'release'), releasedAt: at })),
      ...calledOff.map((part) => updatePart(part, { status: stepPerson(part, 'callOff') })),
      update(
        'mission',
        { id: mission.id },
        mission.revision,
        isOver ? { status: 'closed', closedAt: at } : { status: 'stand-down', closedAt: null },
      ),
    ],
    releasedIds: released.map(({ personId }) => personId),
    calledOffIds: calledOff.map(({ personId }) => personId),
  }
}

/** Errors: `record.not-found`, `dispatch.incident-wrong-status` (someone is on scene: then it is closed, not cancelled). */
export const cancelIncident = defineAction({
  name: 'dispatch.cancelIncident',
  command: CancelIncident,
  view: IncidentChangedView,
  subjects: ({ incidentId }) => [incidentId],
  async load(city, commands) {
    const ids = commands.map(({ incidentId }) => incidentId)
    const [incidents, missions] = await Promise.all([findIncidents(city.db, ids), findMissionsOf(city.db, ids)])
    return ({ incidentId }) => ({
      incident: incidents.get(incidentId) ?? null,
      missions: (missions.get(incidentId) ?? []).filter(({ status }) => status !== 'closed'),
    })
  },
  reach: ({ incident }) => reachIncident(incident),
  decide(loaded, { reason }, { at }) {
    const incident = foundIncident(loaded.incident)
    const status = stepIncident(incident.status, 'cancel')
    const ends = loaded.missions.map((mission) => standDown(mission, at))
    const releasedIds = ends.flatMap((end) => end.releasedIds)
    const calledOffIds = ends.flatMap((end) => end.calledOffIds)
    return {
      view: changedIncident(incident, status),
      writes: [
        // Stays among the open ones until the last of those who set out is home.
        update('incident', { id: incident.id }, incident.revision, {
          status,
          closeWord: reason,
          closedAt: releasedIds.length > 0 ? null : at,
        }),
        ...ends.flatMap((end) => end.writes),
      ],
      events: [
        incidentEvent('dispatch.incident-cancelled', incident, {
          incidentId: incident.id,
          status,
          releasedIds,
          calledOffIds,
        }),
      ],
    }
  },
})
