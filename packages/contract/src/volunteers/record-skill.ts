import { z } from 'zod'
import { command, LocalDay, PersonId, RowId, requiredText } from '../kernel'
import { Skill } from './skills'

/** A skill, with its certificate if there is one. `validTo` is the last day on which it counts. */
export const RecordSkill = command({
  personId: PersonId,
  skill: Skill,
  certificate: z
    .strictObject({ id: RowId, number: requiredText(60), issuer: requiredText(80), validTo: LocalDay })
    .nullable(),
})
export type RecordSkill = z.infer<typeof RecordSkill>
