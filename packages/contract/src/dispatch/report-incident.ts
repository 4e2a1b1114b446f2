import { z } from 'zod'
import { AreaId, command, IncidentId, list, Place, requiredText, text } from '../kernel'
import { Skill } from '../volunteers'
import { IncidentCategory, IncidentChannel, IncidentLevel } from './kinds'

export const Need = z.strictObject({ skill: Skill, count: z.number().int().min(1).max(500) })
export type Need = z.infer<typeof Need>

const onePerSkill = (needs: readonly Need[]) => new Set(needs.map((need) => need.skill)).size === needs.length

/** What a dispatcher can say of an incident while the caller is still talking. */
export const incidentFields = {
  category: IncidentCategory,
  level: IncidentLevel,
  title: requiredText(80),
  description: text(2000),
  address: text(200),
  place: Place,
  areaId: AreaId,
  needs: list(Need, 18).refine(onePerSkill, 'dispatch.need-twice'),
  caller: z.strictObject({ name: text(40).nullable(), phone: text(30).nullable() }),
}

export const ReportIncident = command({
  incidentId: IncidentId,
  ...incidentFields,
  channel: IncidentChannel,
  /** 演练: counted apart from real ones everywhere. */
  isExercise: z.boolean(),
})
export type ReportIncident = z.infer<typeof ReportIncident>
