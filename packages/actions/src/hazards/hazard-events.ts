import type { EventPayload, EventType } from '@huhang/contract'
import type { HazardRecord } from '@huhang/db/stores'
import type { NewEvent } from '../kernel'

type HazardEvent = Extract<EventType, `hazard.${string}`>
type State = EventPayload<'hazard.corrected'>

const stateOf = (hazard: HazardRecord): State => ({
  areaId: hazard.areaId,
  cell: hazard.cell,
  lat: hazard.place.lat,
  lng: hazard.place.lng,
  premisesId: hazard.premisesId,
  enterpriseId: hazard.enterpriseId,
  grade: hazard.grade,
  status: hazard.status,
  deadlineOn: hazard.deadlineOn,
})

/** An event on a hazard as it is after the change; `more` is what this kind of event adds. */
export const hazardEvent = <Type extends HazardEvent>(
  type: Type,
  hazard: HazardRecord,
  more: Omit<EventPayload<Type>, keyof State>,
): NewEvent =>
  ({
    type,
    subjectKind: 'hazard',
    subjectId: hazard.id,
    areaId: hazard.areaId,
    payload: { ...stateOf(hazard), ...more },
  }) as unknown as NewEvent
