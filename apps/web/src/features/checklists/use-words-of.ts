import type { ChecklistItem, Given, Words } from '@huhang/contract/checklists'
import { wordsIn } from '@huhang/domain/checklists'
import { useTranslation } from 'react-i18next'

/** Texts of a list in the shown language, in Chinese where nobody wrote another. */
export function useWordsOf(): (words: Words) => string {
  const { i18n } = useTranslation()
  return (words) => wordsIn(words, i18n.language === 'en' ? 'en' : 'zh-CN')
}

/** What was answered beside a mark: the chosen words, the measured number, the text. */
export function useGivenWords(): (item: ChecklistItem, given: Given) => string {
  const wordsOf = useWordsOf()
  return (item, given) => {
    if (given.kind === 'text') return given.value
    if (given.kind === 'number') return `${given.value}${item.kind === 'number' ? ` ${item.unit}` : ''}`
    const chosen = item.kind === 'choice' ? item.choices.find(({ key }) => key === given.value) : undefined
    return chosen === undefined ? '' : wordsOf(chosen.text)
  }
}
