import { z } from 'zod'
import { ChecklistId } from '../kernel/ids'
import { list } from '../kernel/texts'
import { LocalDay } from '../kernel/times'
import { ChecklistSection } from './checklist-item'
import { ChecklistCode, Words } from './terms'

/** What is written, previewed, exported and imported: a list before it has a version. */
export const ChecklistContent = z.strictObject({
  code: ChecklistCode,
  title: Words,
  /** What it is for and what it rests on. */
  about: Words.optional(),
  sections: list(ChecklistSection, 50).min(1),
  /** From this score on a visit passes; null: nobody passes or fails. */
  passPercent: z.number().int().min(1).max(100).nullable(),
  validFrom: LocalDay,
})
export type ChecklistContent = z.infer<typeof ChecklistContent>

/** One version of a list. It never changes; only the day on which it ends is set later. */
export const ChecklistTemplate = z.strictObject({
  checklistId: ChecklistId,
  version: z.number().int().min(1),
  /** The last day; null: still in force. Before `validFrom`: it never came into force. */
  validTo: LocalDay.nullable(),
  ...ChecklistContent.shape,
})
export type ChecklistTemplate = z.infer<typeof ChecklistTemplate>
