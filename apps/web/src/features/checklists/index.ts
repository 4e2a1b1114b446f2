export { AnswerChecklist } from './AnswerChecklist'
export {
  answeredSoFar,
  answersToSay,
  type ChecklistDraft,
  type DraftAnswer,
  emptyAnswer,
  isWhole,
  toSay,
} from './checklist-draft'
export { useGivenWords, useWordsOf } from './use-words-of'
