import type { ChecklistItem, ChecklistTemplate } from '@huhang/contract/checklists'
import { fits, itemRef, itemsOf, noOf, verdictOf, visibleItems } from '@huhang/domain/checklists'
import { answeredSoFar, type ChecklistDraft, type DraftAnswer } from '../checklists'
import type { ChosenPremises } from '../enterprises'
import type { HazardForm } from '../hazards'
import type { VisitDraft } from './visit-draft'

/** What answers move in a visit: a "no" brings its hazard and takes it along. */
export type Answering = Pick<VisitDraft, 'checklists' | 'hazards' | 'parked'>

const isNo = (item: ChecklistItem, { given }: DraftAnswer) =>
  noOf(item) !== null && given !== undefined && verdictOf(item, given) === 'no'

/** Answers that name a hazard though they may not: no "no" any more, met again instead, or hidden. */
function withoutStrays(list: ChecklistDraft): ChecklistDraft {
  const asked = new Set(visibleItems(list.template, answeredSoFar(list.answers)).map(({ key }) => key))
  const items = new Map(itemsOf(list.template).map((item) => [item.key, item]))
  const answers = Object.entries(list.answers).map(([key, answer]): [string, DraftAnswer] => {
    const item = items.get(key)
    if (item === undefined || !isNo(item, answer))
      return [key, { ...answer, hazardId: undefined, seenHazardId: undefined }]
    const mayName = asked.has(key) && answer.seenHazardId === undefined
    return [key, mayName ? answer : { ...answer, hazardId: undefined }]
  })
  return { ...list, answers: Object.fromEntries(answers) }
}

/** By the hazards' ids, an item whose answer names it. */
const namesIn = (lists: readonly ChecklistDraft[]): ReadonlyMap<string, string> =>
  new Map(
    lists.flatMap(({ template, answers }) =>
      Object.entries(answers).flatMap(([key, { hazardId }]): [string, string][] =>
        hazardId === undefined ? [] : [[hazardId, itemRef(template.code, key)]],
      ),
    ),
  )

/**
 * The draft with other answers. A hazard that no answer names any more is parked, not lost: a mis-tap or a number
 * typed anew must not cost its photos. What was added by hand is named by no answer and stays.
 */
export function settled(draft: Answering, lists: readonly ChecklistDraft[]): Answering {
  const checklists = lists.map(withoutStrays)
  const [before, now] = [namesIn(draft.checklists), namesIn(checklists)]
  const parted = draft.hazards.flatMap((form): [string, HazardForm][] => {
    const ref = before.get(form.id)
    return ref === undefined || now.has(form.id) ? [] : [[ref, form]]
  })
  const gone = new Set(parted.map(([, { id }]) => id))
  return {
    checklists,
    hazards: draft.hazards.filter(({ id }) => !gone.has(id)),
    parked: Object.fromEntries([...Object.entries(draft.parked).filter(([, { id }]) => !now.has(id)), ...parted]),
  }
}

/** The items of a list whose "no" names no hazard yet. */
export const bareNoes = ({ template, answers }: ChecklistDraft): ChecklistItem[] =>
  visibleItems(template, answeredSoFar(answers)).filter(({ key, ...rest }) => {
    const answer = answers[key]
    if (answer === undefined || !isNo({ key, ...rest }, answer)) return false
    return answer.hazardId === undefined && answer.seenHazardId === undefined
  })

/**
 * A hazard of this visit that a "no" of this item means: another list's of the same clause, so that one problem is
 * recorded once, or one that was parked.
 */
export function hazardAtHand(draft: Answering, code: string, item: ChecklistItem): HazardForm | undefined {
  const clauseId = noOf(item)?.clauseId
  const sameClause = (form: HazardForm) => clauseId !== undefined && form.clauseId === clauseId
  const elsewhere = namesIn(draft.checklists.filter(({ template }) => template.code !== code))
  return (
    draft.hazards.find((form) => elsewhere.has(form.id) && sameClause(form)) ??
    draft.parked[itemRef(code, item.key)] ??
    Object.entries(draft.parked).find(([ref, form]) => !ref.startsWith(itemRef(code, '')) && sameClause(form))?.[1]
  )
}

/** The draft without one of its lists; what only that list told goes with it. */
export function withoutList(draft: Answering, code: string): Answering {
  const left = settled(
    draft,
    draft.checklists.filter(({ template }) => template.code !== code),
  )
  const others = Object.entries(left.parked).filter(([ref]) => !ref.startsWith(itemRef(code, '')))
  return { ...left, parked: Object.fromEntries(others) }
}

/**
 * The draft with another version of one of its lists. Keys are the same through all versions, so that answers and
 * hazards go along; what the version no longer asks is dropped, and a hazard found by it stays as one of one's own.
 */
export function inVersion(draft: Answering, template: ChecklistTemplate): Answering {
  const items = new Map(itemsOf(template).map((item) => [item.key, item]))
  const checklists = draft.checklists.map((list) => {
    if (list.template.code !== template.code) return list
    const answers = Object.entries(list.answers).flatMap(([key, answer]): [string, DraftAnswer][] => {
      const item = items.get(key)
      if (item === undefined) return []
      return [[key, answer.given === undefined || fits(item, answer.given) ? answer : { ...answer, given: undefined }]]
    })
    return { template, answers: Object.fromEntries(answers) }
  })
  return settled({ ...draft, checklists }, checklists)
}

/** The draft at these premises. What was measured or met again at others is no word about these. */
export function atPremises(draft: VisitDraft, premises: ChosenPremises): Partial<VisitDraft> {
  if (draft.premises?.premisesId === premises.premisesId) return { premises }
  const checklists = draft.checklists.map((one) => ({
    ...one,
    answers: Object.fromEntries(
      Object.entries(one.answers).map(([key, answer]) => [key, { ...answer, seenHazardId: undefined }]),
    ),
  }))
  return { premises, place: null, checklists }
}
