import { fail, type LocalDay } from '@huhang/contract'
import type { ChecklistAnswers, ChecklistTemplate } from '@huhang/contract/checklists'
import { answersTrouble } from './answer-rules'
import { itemRef, itemsOf } from './given'
import { type EarlierHazard, isSeenAgain } from './hazard-of'
import { isInForce } from './in-force'
import { checklistShown } from './shown'

export type VisitOfLists = {
  premisesId: string
  startedAt: string
  endedAt: string
  day: LocalDay
  /** Hazards of this very record. */
  hazardIds: ReadonlySet<string>
  /** CL-13: 服务上门. */
  ordersNothing: boolean
}

export type KnownForLists = {
  templates: ReadonlyMap<string, ChecklistTemplate>
  earlier: ReadonlyMap<string, EarlierHazard>
}

/** CL-1 to CL-8, CL-11, CL-13, each list once: may these answers stand in the record? @throws `checklist.*` */
export function judgeChecklists(
  lists: readonly ChecklistAnswers[],
  visit: VisitOfLists,
  { templates, earlier }: KnownForLists,
): void {
  const codes = new Set<string>()
  for (const one of lists) {
    const { checklistId } = one
    const template = templates.get(checklistId)
    if (template === undefined || !isInForce(template, visit.day))
      fail('checklist.not-in-force', { checklistId, on: visit.day })
    if (codes.has(template.code)) fail('checklist.twice', { checklistId })
    codes.add(template.code)
    judgeAnswers(one, template, visit, earlier)
  }
}

function judgeAnswers(
  { checklistId, answers, shown }: ChecklistAnswers,
  template: ChecklistTemplate,
  visit: VisitOfLists,
  earlier: KnownForLists['earlier'],
): void {
  const trouble = answersTrouble(template, answers, visit.ordersNothing)
  const at = (items: string[]) => ({ checklistId, items })
  if (trouble.notAsked.length > 0) fail('checklist.not-asked', at(trouble.notAsked))
  if (trouble.misfits.length > 0) fail('checklist.answer-misfits', at(trouble.misfits))
  if (trouble.missing.length > 0) fail('checklist.answer-missing', at(trouble.missing))
  if (trouble.photo.length > 0) fail('checklist.photo-missing', at(trouble.photo))
  if (trouble.hazardMissing.length > 0) fail('checklist.hazard-missing', at(trouble.hazardMissing))
  if (trouble.hazardMisplaced.length > 0) fail('checklist.hazard-misplaced', at(trouble.hazardMisplaced))
  const items = new Map(itemsOf(template).map((item) => [item.key, item]))
  const adrift = answers.filter(({ item: key, hazardId, seenHazardId }) => {
    const item = items.get(key)
    const hazard = seenHazardId === undefined ? undefined : earlier.get(seenHazardId)
    const again =
      hazard !== undefined && item !== undefined && isSeenAgain(hazard, visit, itemRef(template.code, key), item)
    return (hazardId !== undefined && !visit.hazardIds.has(hazardId)) || (seenHazardId !== undefined && !again)
  })
  if (adrift.length > 0) fail('checklist.hazard-not-standing', at(adrift.map(({ item }) => item)))
  const wanted = checklistShown(template, answers)
  if (wanted.length !== shown.length || wanted.some((line, index) => line !== shown[index]))
    fail('checklist.shown-differs', { checklistId })
}
