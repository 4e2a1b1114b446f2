import { z } from 'zod'
import { ChecklistId } from '../kernel/ids'
import { LocalDay } from '../kernel/times'
import { ChecklistTemplate } from './checklist-template'
import { Words } from './terms'

/** Whole lists, those in force on that day and those to come: what a phone takes along. Default: today in the city. */
export const ListChecklists = z.strictObject({ on: LocalDay.optional() })
export type ListChecklists = z.infer<typeof ListChecklists>

export const ChecklistsView = z.object({ checklists: z.array(ChecklistTemplate) })
export type ChecklistsView = z.infer<typeof ChecklistsView>

export const OpenChecklist = z.strictObject({ checklistId: ChecklistId })
export type OpenChecklist = z.infer<typeof OpenChecklist>

/** Every version of every list, without its items. */
export const AskVersions = z.strictObject({})

export const ChecklistVersionView = z.object({
  checklistId: ChecklistId,
  code: z.string(),
  version: z.number().int(),
  title: Words,
  validFrom: LocalDay,
  validTo: LocalDay.nullable(),
  items: z.number().int(),
})
export type ChecklistVersionView = z.infer<typeof ChecklistVersionView>
export const ChecklistVersionsView = z.object({ versions: z.array(ChecklistVersionView) })
