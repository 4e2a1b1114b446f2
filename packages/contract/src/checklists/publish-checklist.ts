import { z } from 'zod'
import { command } from '../kernel/commands'
import { ChecklistId } from '../kernel/ids'
import { ChecklistContent } from './checklist-template'

/**
 * The next version of a list; the one before ends the day before this one begins.
 * Errors: `checklist.invalid`, `checklist.from-too-early`, `record.changed`.
 */
export const PublishChecklist = command({
  checklistId: ChecklistId,
  /** The newest version that was there when this one was written; 0: none. */
  basedOn: z.number().int().min(0).max(1_000_000),
  ...ChecklistContent.shape,
})
export type PublishChecklist = z.infer<typeof PublishChecklist>

export const PublishedView = z.object({ checklistId: ChecklistId, version: z.number().int() })
export type PublishedView = z.infer<typeof PublishedView>
