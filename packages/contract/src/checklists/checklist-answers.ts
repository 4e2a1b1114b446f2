import { z } from 'zod'
import { ChecklistId, FileId, HazardId } from '../kernel/ids'
import { list, requiredText, text } from '../kernel/texts'
import { mostItems } from './checklist-item'
import { ChecklistKey, Verdict } from './terms'

/** As the item asked for it. `na` may be said of any item. */
export const Given = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('mark'), value: Verdict }),
  z.strictObject({ kind: z.literal('number'), value: z.number().min(-1e9).max(1e9) }),
  z.strictObject({ kind: z.literal('choice'), value: ChecklistKey }),
  z.strictObject({ kind: z.literal('text'), value: requiredText(1000) }),
])
export type Given = z.infer<typeof Given>

export const ChecklistAnswer = z.strictObject({
  item: ChecklistKey,
  given: Given,
  note: text(500).optional(),
  photos: list(FileId, 10).optional(),
  /** The hazard of this record that the "no" made. */
  hazardId: HazardId.optional(),
  /** An earlier hazard of this premises that was met again, instead of another one. */
  seenHazardId: HazardId.optional(),
})
export type ChecklistAnswer = z.infer<typeof ChecklistAnswer>

export const mostChecklists = 10

/** One list as it was answered at a visit. `shown`: its lines on the page that is signed, word for word. */
export const ChecklistAnswers = z.strictObject({
  checklistId: ChecklistId,
  answers: list(ChecklistAnswer, mostItems),
  shown: list(requiredText(3000), mostItems + 1).min(1),
})
export type ChecklistAnswers = z.infer<typeof ChecklistAnswers>
