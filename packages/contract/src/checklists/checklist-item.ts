import { z } from 'zod'
import { ClauseId, HazardCategory, HazardGrade } from '../hazards'
import { list, text } from '../kernel/texts'
import { ChecklistKey, PhotoNeed, Verdict, Words } from './terms'

const Figure = z.number().min(-1e9).max(1e9)

/** Holds for marks and choices (`is` one of these), or for numbers (both ends included). */
export const Condition = z.union([
  z.strictObject({ item: ChecklistKey, is: list(ChecklistKey, 20).min(1) }),
  z.strictObject({ item: ChecklistKey, from: Figure.nullable(), to: Figure.nullable() }),
])
export type Condition = z.infer<typeof Condition>

/** The hazard that a "no" makes. What is left out comes from the clause in force on the day of the visit. */
export const HazardOfNo = z.strictObject({
  clauseId: ClauseId.optional(),
  grade: HazardGrade,
  category: HazardCategory.optional(),
  description: Words.optional(),
  /** Usual days for rectification. */
  deadlineDays: z.number().int().min(0).max(180).optional(),
})
export type HazardOfNo = z.infer<typeof HazardOfNo>

const asked = {
  key: ChecklistKey,
  text: Words,
  hint: Words.optional(),
  isRequired: z.boolean(),
  photo: PhotoNeed,
  /** All of them must hold; each is about an item that stands before this one. */
  showIf: list(Condition, 10).min(1).optional(),
  /** Where the item comes from: law, standard, or our own default. */
  source: text(300),
  /** The text is condensed or from memory: shown as 待核对原文 and never as official. */
  needsOfficialWording: z.boolean(),
}

const judged = { weight: z.number().int().min(0).max(100), no: HazardOfNo.optional() }

/** Both ends are still right; a number outside of them is a "no". */
export const Limits = z.strictObject({ from: Figure.nullable(), to: Figure.nullable() })
export type Limits = z.infer<typeof Limits>

/** What choosing it comes to; null: it is only noted. */
export const ItemChoice = z.strictObject({ key: ChecklistKey, text: Words, counts: Verdict.nullable() })
export type ItemChoice = z.infer<typeof ItemChoice>

export const ChecklistItem = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('yes-no'), ...asked, ...judged }),
  z.strictObject({ kind: z.literal('number'), ...asked, ...judged, limits: Limits, unit: text(20) }),
  z.strictObject({ kind: z.literal('choice'), ...asked, ...judged, choices: list(ItemChoice, 20).min(2) }),
  z.strictObject({ kind: z.literal('text'), ...asked }),
])
export type ChecklistItem = z.infer<typeof ChecklistItem>
export type ItemKind = ChecklistItem['kind']
export const itemKinds = ['yes-no', 'number', 'choice', 'text'] as const satisfies readonly ItemKind[]

export const mostItems = 300

export const ChecklistSection = z.strictObject({
  key: ChecklistKey,
  title: Words,
  items: list(ChecklistItem, mostItems).min(1),
})
export type ChecklistSection = z.infer<typeof ChecklistSection>
