import type { FileId, HazardId } from '@huhang/contract'
import type { ChecklistAnswer, ChecklistAnswers, ChecklistTemplate, Given } from '@huhang/contract/checklists'
import { type Answered, answersTrouble, checklistShown, isAnswered, visibleItems } from '@huhang/domain/checklists'

/** An item while it is being answered. */
export type DraftAnswer = {
  given?: Given | undefined
  note: string
  photos: FileId[]
  hazardId?: HazardId | undefined
  seenHazardId?: HazardId | undefined
}
export type DraftAnswers = Readonly<Record<string, DraftAnswer>>

/** A list at a visit, with the version it was begun with: a newer one does not change what was asked. */
export type ChecklistDraft = { template: ChecklistTemplate; answers: DraftAnswers }

export const emptyAnswer: DraftAnswer = { note: '', photos: [] }

export const answeredSoFar = (answers: DraftAnswers): Answered =>
  new Map(Object.entries(answers).flatMap(([item, { given }]) => (given === undefined ? [] : [[item, given]])))

/** What is asked and answered. What was hidden again, and hazards that are gone, stay behind. */
export function answersToSay({ template, answers }: ChecklistDraft, hazardIds: ReadonlySet<string>): ChecklistAnswer[] {
  return visibleItems(template, answeredSoFar(answers)).flatMap(({ key: item }): ChecklistAnswer[] => {
    const { given, note, photos, hazardId, seenHazardId } = answers[item] ?? emptyAnswer
    if (given === undefined) return []
    return [
      {
        item,
        given,
        ...(note.trim() === '' ? {} : { note: note.trim() }),
        ...(photos.length === 0 ? {} : { photos }),
        ...(hazardId === undefined || !hazardIds.has(hazardId) ? {} : { hazardId }),
        ...(seenHazardId === undefined ? {} : { seenHazardId }),
      },
    ]
  })
}

export const isWhole = (draft: ChecklistDraft, hazardIds: ReadonlySet<string>, ordersNothing = false): boolean =>
  isAnswered(answersTrouble(draft.template, answersToSay(draft, hazardIds), ordersNothing))

/** As it is signed and sent. */
export function toSay(draft: ChecklistDraft, hazardIds: ReadonlySet<string>): ChecklistAnswers {
  const answers = answersToSay(draft, hazardIds)
  return { checklistId: draft.template.checklistId, answers, shown: checklistShown(draft.template, answers) }
}
