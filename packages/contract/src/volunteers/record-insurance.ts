import type { z } from 'zod'
import { command, LocalDay, PersonId, RowId, requiredText } from '../kernel'

/** Accident insurance (志愿服务条例 §17: bought before any work with personal danger). Both days count. */
export const RecordInsurance = command({
  insuranceId: RowId,
  personId: PersonId,
  policy: requiredText(60),
  insurer: requiredText(80),
  validFrom: LocalDay,
  validTo: LocalDay,
}).refine((said) => said.validFrom <= said.validTo, { message: 'time.period-inverted', path: ['validTo'] })
export type RecordInsurance = z.infer<typeof RecordInsurance>
