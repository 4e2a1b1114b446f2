import type { LocalDay } from '@huhang/contract'
import type { ChecklistItem, HazardOfNo } from '@huhang/contract/checklists'
import type { HazardCategory, HazardGrade } from '@huhang/contract/hazards'
import { clauseOn, clauseWords, type FoundClause, toBeChecked } from '../hazards'

export type HazardToBe = {
  description: string
  grade: HazardGrade
  category: HazardCategory
  /** In force on that day; null: the item names none, or its clause is not in force. */
  found: FoundClause | null
  /** Usual days for rectification; null: those of the clause, else of the grade. */
  deadlineDays: number | null
}

export const noOf = (item: ChecklistItem): HazardOfNo | null => (item.kind === 'text' ? null : (item.no ?? null))

/** CL-6: the hazard that a "no" makes, as it is offered to the inspector; null: a "no" of this item makes none. */
export function hazardOf(item: ChecklistItem, day: LocalDay): HazardToBe | null {
  const no = noOf(item)
  if (no === null) return null
  const found = no.clauseId === undefined ? null : clauseOn(no.clauseId, day)
  return {
    description:
      no.description?.zh ??
      (found ? clauseWords(found.clause) : `不符合：${item.text.zh}${item.needsOfficialWording ? toBeChecked : ''}`),
    grade: found?.clause.grade === 'major' ? 'major' : no.grade,
    category: no.category ?? found?.clause.category ?? 'unsafe-condition',
    found,
    deadlineDays: no.deadlineDays ?? null,
  }
}

/** An earlier hazard, as much as the rule asks of it. */
export type EarlierHazard = {
  premisesId: string
  checklistItem: string | null
  clauseId: string | null
  foundAt: string
  verifiedAt: string | null
  voidedAt: string | null
}

/** Whether a hazard is about what this item asks for, as far as records can tell. */
export function isSameThing(
  hazard: Pick<EarlierHazard, 'checklistItem' | 'clauseId'>,
  ref: string,
  item: ChecklistItem,
): boolean {
  const clauseId = noOf(item)?.clauseId
  return hazard.checklistItem === ref || (clauseId !== undefined && hazard.clauseId === clauseId)
}

/**
 * CL-7: the same thing met again: at this premises, of this item, of its clause or of neither, and still
 * standing when the visit began. What was verified between the visit and its arrival stood then.
 */
export function isSeenAgain(
  hazard: EarlierHazard,
  visit: { premisesId: string; startedAt: string; endedAt: string },
  ref: string,
  item: ChecklistItem,
): boolean {
  const stood = [hazard.verifiedAt, hazard.voidedAt].every((at) => at === null || at > visit.startedAt)
  const same = isSameThing(hazard, ref, item) || (hazard.checklistItem === null && hazard.clauseId === null)
  return hazard.premisesId === visit.premisesId && hazard.foundAt <= visit.endedAt && stood && same
}
