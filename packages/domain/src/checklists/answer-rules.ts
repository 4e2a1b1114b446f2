import type { ChecklistAnswer, ChecklistContent } from '@huhang/contract/checklists'
import { answeredOf, fits, itemsOf, verdictOf, visibleItems } from './given'
import { noOf } from './hazard-of'

/** What stands in the way of a finished list, by the items' keys; each of them empty: nothing does. */
export type AnswersTrouble = {
  /** CL-2, CL-3: unknown, answered twice, or hidden. */
  notAsked: string[]
  misfits: string[]
  missing: string[]
  photo: string[]
  /** CL-6: a "no" that needs a hazard and has none. */
  hazardMissing: string[]
  /** CL-6: a hazard on what is not a "no", or two on one. */
  hazardMisplaced: string[]
}

const keys = (items: readonly { key: string }[]) => items.map(({ key }) => key)
const itemOf = (answers: readonly ChecklistAnswer[]) => answers.map(({ item }) => item)

/**
 * CL-2, CL-3, CL-6, CL-8, CL-13: the page and the server ask the same function. `ordersNothing`: a service visit.
 */
export function answersTrouble(
  template: Pick<ChecklistContent, 'sections'>,
  answers: readonly ChecklistAnswer[],
  ordersNothing = false,
): AnswersTrouble {
  const answered = answeredOf(answers)
  const byKey = new Map(itemsOf(template).map((item) => [item.key, item]))
  const visible = visibleItems(template, answered)
  const asked = new Set(keys(visible))
  const answerOf = new Map(answers.map((answer) => [answer.item, answer]))
  const needs = ({ item: key, given }: ChecklistAnswer) => {
    const item = byKey.get(key)
    return item !== undefined && verdictOf(item, given) === 'no' && noOf(item) !== null
  }
  const named = ({ hazardId, seenHazardId }: ChecklistAnswer) =>
    [hazardId, seenHazardId].filter((id) => id !== undefined).length
  return {
    notAsked: itemOf(answers.filter((answer) => !asked.has(answer.item) || answerOf.get(answer.item) !== answer)),
    misfits: itemOf(
      answers.filter(({ item: key, given }) => {
        const item = byKey.get(key)
        return item !== undefined && !fits(item, given)
      }),
    ),
    missing: keys(visible.filter((item) => item.isRequired && !answerOf.has(item.key))),
    photo: keys(
      visible.filter((item) => {
        const answer = answerOf.get(item.key)
        if (item.photo !== 'required' || answer === undefined) return false
        return verdictOf(item, answer.given) !== 'na' && (answer.photos ?? []).length === 0
      }),
    ),
    hazardMissing: itemOf(answers.filter((answer) => !ordersNothing && needs(answer) && named(answer) === 0)),
    hazardMisplaced: itemOf(answers.filter((answer) => named(answer) > (needs(answer) ? 1 : 0))),
  }
}

export const isAnswered = (trouble: AnswersTrouble): boolean =>
  Object.values(trouble).every(({ length }) => length === 0)
