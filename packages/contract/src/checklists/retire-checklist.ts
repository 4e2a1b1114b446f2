import { z } from 'zod'
import { command } from '../kernel/commands'
import { ChecklistId } from '../kernel/ids'
import { LocalDay } from '../kernel/times'

/** 停用: a list is used until a day and no longer. Errors: `checklist.ended`, `checklist.last-day`. */
export const RetireChecklist = command({ checklistId: ChecklistId, lastOn: LocalDay })
export type RetireChecklist = z.infer<typeof RetireChecklist>

export const RetiredView = z.object({ checklistId: ChecklistId, validTo: LocalDay })
export type RetiredView = z.infer<typeof RetiredView>
