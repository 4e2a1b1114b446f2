import type {
  ChecklistAnswer,
  ChecklistContent,
  ChecklistItem,
  Condition,
  Given,
  Verdict,
  Words,
} from '@huhang/contract/checklists'
import type { Language } from '../words'

/** What was answered so far, by the item's key. */
export type Answered = ReadonlyMap<string, Given>

export const answeredOf = (answers: readonly Pick<ChecklistAnswer, 'item' | 'given'>[]): Answered =>
  new Map(answers.map(({ item, given }) => [item, given]))

export const itemsOf = ({ sections }: Pick<ChecklistContent, 'sections'>): ChecklistItem[] =>
  sections.flatMap(({ items }) => items)

/** How a hazard and a finding name an item through all versions of its list. */
export const itemRef = (code: string, key: string): string => `${code}/${key}`

/** The text in that language, in Chinese where nobody wrote another. */
export const wordsIn = ({ zh, en }: Words, language: Language): string => (language === 'en' ? (en ?? zh) : zh)

/** CL-3: whether an item can be answered so. "Not applicable" may be said of any. */
export function fits(item: ChecklistItem, given: Given): boolean {
  if (given.kind === 'mark') return given.value === 'na' || item.kind === 'yes-no'
  if (given.kind === 'choice') return item.kind === 'choice' && item.choices.some(({ key }) => key === given.value)
  return given.kind === item.kind
}

/** CL-4: a mark says it itself, a number by its limits, a choice by what it counts as; null: only noted. */
export function verdictOf(item: ChecklistItem, given: Given): Verdict | null {
  if (given.kind === 'mark') return given.value
  if (given.kind === 'choice' && item.kind === 'choice')
    return item.choices.find(({ key }) => key === given.value)?.counts ?? null
  if (given.kind !== 'number' || item.kind !== 'number') return null
  const { from, to } = item.limits
  if (from === null && to === null) return null
  return (from === null || given.value >= from) && (to === null || given.value <= to) ? 'yes' : 'no'
}

function holds(condition: Condition, seen: Answered): boolean {
  const given = seen.get(condition.item)
  if (given === undefined) return false
  if ('is' in condition) return given.kind !== 'number' && condition.is.includes(given.value)
  if (given.kind !== 'number') return false
  const { from, to } = condition
  return (from === null || given.value >= from) && (to === null || given.value <= to)
}

/** CL-2: the items that are asked. What is hidden counts as not answered, so that what hangs on it is hidden too. */
export function visibleItems(template: Pick<ChecklistContent, 'sections'>, answered: Answered): ChecklistItem[] {
  const seen = new Map<string, Given>()
  return itemsOf(template).filter((item) => {
    if (!(item.showIf ?? []).every((condition) => holds(condition, seen))) return false
    const given = answered.get(item.key)
    if (given !== undefined) seen.set(item.key, given)
    return true
  })
}
