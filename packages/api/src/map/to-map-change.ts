import type { LoggedEvent, MapThing } from '@huhang/actions/map'
import type { EventType } from '@huhang/contract'

/** Rooms whose things stand on the map. An event that a room adds does not compile until it is placed here. */
type Moving = Extract<EventType, `${'hazard' | 'enterprise' | 'premises' | 'dispatch' | 'volunteer'}.${string}`>
type EventOf<Type extends EventType> = Extract<LoggedEvent, { type: Type }>
type Movers = { [Type in Moving]: (event: EventOf<Type>) => readonly MapThing[] }

const nothing = (): MapThing[] => []
const hazard = (event: { subjectId: string }): MapThing[] => [{ layer: 'hazards', id: event.subjectId }]
const premises = (event: { subjectId: string }): MapThing[] => [{ layer: 'premises', id: event.subjectId }]
const volunteer = ({ payload }: { payload: { personId: string } }): MapThing[] => [
  { layer: 'volunteers', id: payload.personId },
]
type OfMission = { payload: { incidentId: string } }
const incident = ({ payload }: OfMission): MapThing[] => [{ layer: 'incidents', id: payload.incidentId }]
const withPeople = (event: OfMission, personIds: readonly string[]): MapThing[] => [
  ...incident(event),
  ...personIds.map((id): MapThing => ({ layer: 'volunteers', id })),
]
const withPerson = (event: OfMission & { payload: { personId: string } }): MapThing[] =>
  withPeople(event, [event.payload.personId])

const movers: Movers = {
  'hazard.reported': hazard,
  'hazard.corrected': hazard,
  'hazard.planned': hazard,
  'hazard.order-issued': hazard,
  'hazard.fix-submitted': hazard,
  'hazard.fix-verified': hazard,
  'hazard.fix-rejected': hazard,
  'hazard.extension-asked': nothing,
  'hazard.extension-decided': nothing,
  'hazard.photo-attached': nothing,
  'hazard.annulled': hazard,
  'hazard.put-under-supervision': nothing,
  'hazard.progress-reported': nothing,
  'hazard.supervision-ended': nothing,
  'hazard.measures-taken': nothing,
  'hazard.resumption-consented': nothing,
  'hazard.case-opened': hazard,
  'hazard.transferred': hazard,
  'hazard.opinion-issued': nothing,
  'enterprise.registered': nothing,
  'enterprise.edited': nothing,
  'enterprise.contacts-edited': nothing,
  'enterprise.merged': nothing,
  'premises.added': premises,
  'premises.edited': premises,
  'volunteer.registered': volunteer,
  'volunteer.edited': volunteer,
  'volunteer.skill-recorded': nothing,
  'volunteer.insurance-recorded': nothing,
  'volunteer.availability-set': volunteer,
  'dispatch.incident-reported': incident,
  'dispatch.incident-edited': incident,
  'dispatch.incident-accepted': incident,
  'dispatch.incident-rejected': incident,
  'dispatch.incident-cancelled': (event) =>
    withPeople(event, [...event.payload.releasedIds, ...(event.payload.calledOffIds ?? [])]),
  'dispatch.incident-closed': incident,
  'dispatch.mission-opened': incident,
  'dispatch.called-out': incident,
  'dispatch.delivery-recorded': nothing,
  'dispatch.call-answered': withPerson,
  'dispatch.post-assigned': nothing,
  'dispatch.checked-in': withPerson,
  'dispatch.arrived-on-scene': withPerson,
  'dispatch.released': (event) => withPeople(event, event.payload.personIds),
  'dispatch.home-reached': withPerson,
  'dispatch.mission-closed': (event) =>
    withPeople(event, [...event.payload.neverCameIds, ...(event.payload.calledOffIds ?? [])]),
}

const isMoving = (type: EventType): type is Moving => Object.hasOwn(movers, type)

/** What may look different on the map after this event. */
export function thingsMovedBy(event: LoggedEvent): readonly MapThing[] {
  if (!isMoving(event.type)) return []
  // Type and payload belong together by the log's own type; a table of functions can't tell the compiler so.
  return (movers[event.type] as (moved: LoggedEvent) => readonly MapThing[])(event)
}
