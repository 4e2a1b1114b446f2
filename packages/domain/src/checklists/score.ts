import type { ChecklistContent, ChecklistItem, Given, Verdict } from '@huhang/contract/checklists'
import { type Answered, verdictOf, visibleItems } from './given'

export type Score = {
  /** 0–100 to one decimal; null where nothing counted: shown as “—”. */
  percent: number | null
  yes: number
  no: number
  na: number
  /** Asked, and not answered yet. */
  open: number
  asked: number
}

const weightOf = (item: ChecklistItem): number => (item.kind === 'text' ? 0 : item.weight)

/** CL-5: weights of "yes" over weights of "yes" and "no"; what does not apply is in neither. */
export function scoreOf(template: Pick<ChecklistContent, 'sections'>, answered: Answered): Score {
  const count: Record<Verdict, number> = { yes: 0, no: 0, na: 0 }
  const weight: Record<Verdict, number> = { yes: 0, no: 0, na: 0 }
  const items = visibleItems(template, answered)
  let open = 0
  for (const item of items) {
    const given = answered.get(item.key)
    const verdict = given && verdictOf(item, given)
    if (given === undefined) open += 1
    if (!verdict) continue
    count[verdict] += 1
    weight[verdict] += weightOf(item)
  }
  const counted = weight.yes + weight.no
  return {
    ...count,
    percent: counted === 0 ? null : Math.round((1000 * weight.yes) / counted) / 10,
    open,
    asked: items.length,
  }
}

export type Finding = { item: ChecklistItem; given: Given }

/** 问题: every "no" among what is asked, in the list's order. */
export const findingsOf = (template: Pick<ChecklistContent, 'sections'>, answered: Answered): Finding[] =>
  visibleItems(template, answered).flatMap((item) => {
    const given = answered.get(item.key)
    return given !== undefined && verdictOf(item, given) === 'no' ? [{ item, given }] : []
  })
