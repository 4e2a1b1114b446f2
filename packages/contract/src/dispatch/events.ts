import { z } from 'zod'
import { defineEvents } from '../kernel/events'

const incident = { incidentId: z.string(), status: z.string() }
const mission = { incidentId: z.string(), missionId: z.string() }
const person = { ...mission, personId: z.string(), status: z.string() }

/** Absent in events from before it was told who was called off. */
const calledOffIds = z.array(z.string()).optional()

export const dispatchEvents = defineEvents({
  'dispatch.incident-reported': z.object({
    ...incident,
    category: z.string(),
    level: z.string(),
    isExercise: z.boolean(),
  }),
  'dispatch.incident-edited': z.object({ ...incident, category: z.string(), level: z.string() }),
  'dispatch.incident-accepted': z.object(incident),
  'dispatch.incident-rejected': z.object({ ...incident, kind: z.string() }),
  'dispatch.incident-cancelled': z.object({
    ...incident,
    releasedIds: z.array(z.string()),
    calledOffIds,
  }),
  'dispatch.incident-closed': z.object({ ...incident, reason: z.string() }),
  'dispatch.mission-opened': z.object({
    ...mission,
    teamId: z.string().nullable(),
    leaderId: z.string().nullable(),
    isLarge: z.boolean(),
  }),
  'dispatch.called-out': z.object({ ...mission, personIds: z.array(z.string()), ring: z.number() }),
  'dispatch.delivery-recorded': z.object({
    ...mission,
    deliveries: z.array(z.object({ personId: z.string(), state: z.string(), channel: z.string() })),
  }),
  'dispatch.call-answered': z.object({ ...person, answer: z.string(), etaAt: z.string().nullable() }),
  'dispatch.post-assigned': z.object({ ...mission, personId: z.string(), post: z.string().nullable() }),
  'dispatch.checked-in': z.object(person),
  'dispatch.arrived-on-scene': z.object(person),
  'dispatch.released': z.object({ ...mission, personIds: z.array(z.string()) }),
  'dispatch.home-reached': z.object(person),
  'dispatch.mission-closed': z.object({
    ...mission,
    neverCameIds: z.array(z.string()),
    calledOffIds,
    isLarge: z.boolean(),
  }),
})
