import type { IncidentId } from '@huhang/contract'
import { type AreaId, type EventPayload, type EventType, fail, type MissionId, type PersonId } from '@huhang/contract'
import type {
  MissionChangedView,
  MissionPersonStatus,
  MissionStatus,
  PersonChangedView,
} from '@huhang/contract/dispatch'
import {
  findMissions,
  type MissionPersonRecord,
  type MissionWithPeople,
  type Row,
  update,
  type Write,
} from '@huhang/db/stores'
import { type MissionPersonVerb, type MissionVerb, missionPersonSteps, missionSteps } from '@huhang/domain/dispatch'
import { mayStep, step } from '@huhang/domain/kernel'
import type { City, NewEvent, Reached } from '../kernel'

type MissionEvent = Extract<EventType, `dispatch.${string}`>

/** What happens to a mission is told of its incident: one thread a page can follow. */
export const missionEvent = <Type extends MissionEvent>(
  type: Type,
  mission: { incidentId: string; areaId: string },
  payload: EventPayload<Type>,
): NewEvent =>
  ({
    type,
    subjectKind: 'incident',
    subjectId: mission.incidentId,
    areaId: mission.areaId as AreaId,
    payload,
  }) as NewEvent

export async function loadMissions<Command extends { missionId: MissionId }>(
  city: City,
  commands: readonly Command[],
): Promise<(command: Command) => MissionWithPeople | null> {
  const missions = await findMissions(
    city.db,
    commands.map(({ missionId }) => missionId),
  )
  return ({ missionId }) => missions.get(missionId) ?? null
}

export const reachMission = (mission: MissionWithPeople | null): Reached =>
  mission === null ? null : { areaId: mission.areaId as AreaId, owner: { personIds: [mission.leaderId] } }

/** One's own part, or that of someone in a mission one leads. */
export function reachPart(mission: MissionWithPeople | null, personId: PersonId): Reached {
  const part = mission?.people.find((person) => person.personId === personId)
  if (mission === null || part === undefined) return null
  return { areaId: mission.areaId as AreaId, owner: { personIds: [part.personId, mission.leaderId] } }
}

export const foundMission = (mission: MissionWithPeople | null): MissionWithPeople =>
  mission ?? fail('record.not-found', { subject: 'mission' })

export const foundPart = (mission: MissionWithPeople, personId: PersonId): MissionPersonRecord =>
  mission.people.find((person) => person.personId === personId) ??
  fail('record.not-found', { subject: 'mission-person' })

/** @throws `dispatch.mission-wrong-status` */
export const stepMission = (status: MissionStatus, verb: MissionVerb): MissionStatus =>
  step(missionSteps, status, verb, 'dispatch.mission-wrong-status', { status, verb })

/** @throws `dispatch.person-wrong-status` */
export const stepPerson = ({ personId, status }: MissionPersonRecord, verb: MissionPersonVerb): MissionPersonStatus =>
  step(missionPersonSteps, status, verb, 'dispatch.person-wrong-status', { personId, status, verb })

export const mayStepPerson = (part: MissionPersonRecord, verb: MissionPersonVerb): boolean =>
  mayStep(missionPersonSteps, part.status, verb)

export const updatePart = (part: MissionPersonRecord, set: Partial<Row<'mission_person'>>): Write =>
  update('mission_person', { missionId: part.missionId, personId: part.personId }, part.revision, set)

/** No write when nothing moves, so that two people's steps do not meet on the mission's row. */
export const moveMission = (mission: MissionWithPeople, status: MissionStatus): Write[] =>
  status === mission.status ? [] : [update('mission', { id: mission.id }, mission.revision, { status })]

export const changedMission = (mission: MissionWithPeople, status: MissionStatus): MissionChangedView => ({
  missionId: mission.id as MissionId,
  incidentId: mission.incidentId as IncidentId,
  status,
})

export const changedPart = (part: MissionPersonRecord, status: MissionPersonStatus): PersonChangedView => ({
  missionId: part.missionId as MissionId,
  personId: part.personId as PersonId,
  status,
})

export const personPayload = (mission: MissionWithPeople, personId: PersonId, status: MissionPersonStatus) => ({
  incidentId: mission.incidentId,
  missionId: mission.id,
  personId,
  status,
})
