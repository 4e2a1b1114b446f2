import { type AreaId, type EventPayload, type EventType, fail, type IncidentId } from '@huhang/contract'
import type { IncidentChangedView, IncidentStatus } from '@huhang/contract/dispatch'
import { findIncidents, type IncidentRecord } from '@huhang/db/stores'
import { type IncidentVerb, incidentSteps } from '@huhang/domain/dispatch'
import { step } from '@huhang/domain/kernel'
import type { City, NewEvent } from '../kernel'

type IncidentEvent = Extract<EventType, `dispatch.incident-${string}`>

export const incidentEvent = <Type extends IncidentEvent>(
  type: Type,
  { id, areaId }: { id: string; areaId: string },
  payload: EventPayload<Type>,
): NewEvent => ({ type, subjectKind: 'incident', subjectId: id, areaId: areaId as AreaId, payload }) as NewEvent

export async function loadIncidents<Command extends { incidentId: IncidentId }>(
  city: City,
  commands: readonly Command[],
): Promise<(command: Command) => IncidentRecord | null> {
  const incidents = await findIncidents(
    city.db,
    commands.map(({ incidentId }) => incidentId),
  )
  return ({ incidentId }) => incidents.get(incidentId) ?? null
}

export const reachIncident = (incident: IncidentRecord | null) =>
  incident === null ? null : { areaId: incident.areaId as AreaId }

export const foundIncident = (incident: IncidentRecord | null): IncidentRecord =>
  incident ?? fail('record.not-found', { subject: 'incident' })

/** @throws `dispatch.incident-wrong-status` */
export const stepIncident = (status: IncidentStatus, verb: IncidentVerb): IncidentStatus =>
  step(incidentSteps, status, verb, 'dispatch.incident-wrong-status', { status, verb })

export const changedIncident = (incident: IncidentRecord, status: IncidentStatus): IncidentChangedView => ({
  incidentId: incident.id as IncidentId,
  status,
  revision: incident.revision + 1,
})
