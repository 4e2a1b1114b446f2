import { z } from 'zod'
import { command, Revision } from '../kernel/commands'
import { HazardId, PersonId, RowId } from '../kernel/ids'
import { requiredText } from '../kernel/texts'
import { FieldMeasure } from './documents'

/** 现场处理措施 (安全生产法 §65): a major hazard that nothing keeps safe meanwhile. */
export const TakeMeasures = command({
  documentId: RowId,
  hazardId: HazardId,
  revision: Revision,
  measures: z
    .array(FieldMeasure)
    .min(1)
    .max(FieldMeasure.options.length)
    .refine((chosen) => new Set(chosen).size === chosen.length, 'measures.repeated'),
  target: requiredText(500),
  reason: requiredText(2000),
  withId: PersonId,
})
export type TakeMeasures = z.infer<typeof TakeMeasures>
