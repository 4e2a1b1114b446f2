import { z } from 'zod'
import { AreaId, IncidentId, Instant, MissionId, pageFields, text } from '../kernel'
import { Skill } from '../volunteers'
import { IncidentCategory } from './kinds'

/** Open ones first, newest call first within each. */
export const ListIncidents = z.strictObject({
  /** Part of the title or of the address. */
  search: text(60).optional(),
  areaId: AreaId.optional(),
  category: IncidentCategory.optional(),
  /** Only those still going on, or only those at an end. */
  open: z.boolean().optional(),
  ...pageFields,
})
export type ListIncidents = z.infer<typeof ListIncidents>

export const OpenIncident = z.strictObject({ incidentId: IncidentId })
export type OpenIncident = z.infer<typeof OpenIncident>

/** Who could go to this incident: for one skill, or for whatever is still missing. */
export const FindCandidates = z.strictObject({
  incidentId: IncidentId,
  skill: Skill.nullable(),
  limit: z.number().int().min(1).max(50).default(20),
})
export type FindCandidates = z.infer<typeof FindCandidates>

export const MyCalls = z.strictObject({})
export type MyCalls = z.infer<typeof MyCalls>

/** The phone of who leads a mission one is called to or on the way with. */
export const RevealLeaderPhone = z.strictObject({ missionId: MissionId })
export type RevealLeaderPhone = z.infer<typeof RevealLeaderPhone>

/** Service within a span of time; without one, the last twelve months. */
export const MyHours = z.strictObject({ from: Instant.optional(), until: Instant.optional() })
export type MyHours = z.infer<typeof MyHours>
