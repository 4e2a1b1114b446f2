import type { LocalDay } from '@huhang/contract'
import { type ChecklistItem, type ChecklistSection, type Condition, mostItems } from '@huhang/contract/checklists'
import { clauseOn } from '../hazards'
import { plusDays } from '../kernel'
import { itemsOf } from './given'
import { noOf } from './hazard-of'

export type TemplateTrouble =
  | 'section-twice'
  | 'item-twice'
  | 'choice-twice'
  | 'too-many'
  | 'limits-inverted'
  | 'condition-unknown'
  | 'condition-misfits'
  | 'clause-unknown'
  | 'grade-too-low'

/** `at`: the key of the section or item it stands at; empty: the list as a whole. */
export type FoundTrouble = { at: string; trouble: TemplateTrouble }

const twice = (keys: readonly string[]) => keys.filter((key, index) => keys.indexOf(key) !== index)
const inverted = ({ from, to }: { from: number | null; to: number | null }) => from !== null && to !== null && from > to

const answersTo: Record<ChecklistItem['kind'], (item: ChecklistItem) => readonly string[]> = {
  'yes-no': () => ['yes', 'no', 'na'],
  choice: (item) => (item.kind === 'choice' ? [...item.choices.map(({ key }) => key), 'na'] : []),
  number: () => ['na'],
  text: () => ['na'],
}

function conditionTrouble(condition: Condition, before: ReadonlyMap<string, ChecklistItem>): TemplateTrouble | null {
  const about = before.get(condition.item)
  if (about === undefined) return 'condition-unknown'
  if ('is' in condition)
    return condition.is.every((value) => answersTo[about.kind](about).includes(value)) ? null : 'condition-misfits'
  return about.kind === 'number' && !inverted(condition) ? null : 'condition-misfits'
}

function itemTroubles(
  item: ChecklistItem,
  before: ReadonlyMap<string, ChecklistItem>,
  on: LocalDay,
): TemplateTrouble[] {
  const no = noOf(item)
  const clause = no?.clauseId === undefined ? null : (clauseOn(no.clauseId, on)?.clause ?? null)
  return [
    ...(item.kind === 'number' && inverted(item.limits) ? ['limits-inverted' as const] : []),
    ...(item.kind === 'choice' && twice(item.choices.map(({ key }) => key)).length > 0
      ? ['choice-twice' as const]
      : []),
    ...(no?.clauseId !== undefined && clause === null ? ['clause-unknown' as const] : []),
    ...(clause?.grade === 'major' && no?.grade !== 'major' ? ['grade-too-low' as const] : []),
    ...(item.showIf ?? []).flatMap((condition) => conditionTrouble(condition, before) ?? []),
  ]
}

/** CL-9: what keeps a list from being published. Conditions look back, so that nothing waits for what comes later. */
export function templateTroubles({
  sections,
  validFrom,
}: {
  sections: readonly ChecklistSection[]
  validFrom: LocalDay
}): FoundTrouble[] {
  const items = itemsOf({ sections: [...sections] })
  const before = new Map<string, ChecklistItem>()
  const found: FoundTrouble[] = [
    ...twice(sections.map(({ key }) => key)).map((at) => ({ at, trouble: 'section-twice' as const })),
    ...twice(items.map(({ key }) => key)).map((at) => ({ at, trouble: 'item-twice' as const })),
    ...(items.length > mostItems ? [{ at: '', trouble: 'too-many' as const }] : []),
  ]
  for (const item of items) {
    for (const trouble of itemTroubles(item, before, validFrom)) found.push({ at: item.key, trouble })
    before.set(item.key, item)
  }
  return found
}

export type Versioned = { validFrom: LocalDay; validTo: LocalDay | null }

/** One that ended before it began never decides. */
const everInForce = <Version extends Versioned>(versions: readonly Version[]): Version[] =>
  versions.filter(({ validFrom, validTo }) => validTo === null || validTo >= validFrom)

const lastInForce = <Version extends Versioned>(versions: readonly Version[]): Version | null =>
  everInForce(versions).toSorted((one, other) => (one.validFrom < other.validFrom ? 1 : -1))[0] ?? null

/**
 * CL-10: the first day a version may begin. One that was in force today decides today, so that a visit already made
 * without a network is never refused by a list that came after it.
 */
export function earliestFrom(versions: readonly Versioned[], today: LocalDay): LocalDay {
  const last = lastInForce(versions)
  if (last === null || (last.validTo !== null && last.validTo < today)) return today
  return last.validFrom > today ? last.validFrom : plusDays(today, 1)
}

/** CL-10: the versions that reach into the days of one that begins on this day, and end before it. */
export const endedBy = <Version extends Versioned>(versions: readonly Version[], validFrom: LocalDay): Version[] =>
  everInForce(versions).filter(({ validTo }) => validTo === null || validTo >= validFrom)

/** CL-10: the version that goes on when this one, still to come, never begins: it ended for it alone. */
export const reopenedBy = <Version extends Versioned>(
  versions: readonly Version[],
  { validFrom }: Versioned,
  lastOn: LocalDay,
): Version | null =>
  lastOn < validFrom
    ? lastInForce(versions.filter(({ validTo }) => validTo !== null && validTo === plusDays(validFrom, -1)))
    : null
