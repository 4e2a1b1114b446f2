import { z } from 'zod'
import { ChecklistContent } from './checklist-template'

/** A workbook of a list is at most this large; a list of 300 items needs a tenth of it. */
export const maxSheetBytes = 1024 * 1024

/**
 * Why a row was not taken. `value`: the cell says nothing that fits; `formula`: it reckons instead of saying;
 * the others are those of a list's own rules.
 */
export const SheetTrouble = z.object({
  /** As the spreadsheet counts them; 0: the workbook as a whole. */
  line: z.number().int(),
  /** The column's head; empty: the row as a whole. */
  column: z.string(),
  reason: z.string(),
})
export type SheetTrouble = z.infer<typeof SheetTrouble>

/** A workbook as it was read: the whole list, or every reason against it. */
export const ReadSheetView = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), content: ChecklistContent }),
  z.object({ ok: z.literal(false), troubles: z.array(SheetTrouble) }),
])
export type ReadSheetView = z.infer<typeof ReadSheetView>
