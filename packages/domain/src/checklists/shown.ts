import type { ChecklistAnswer, ChecklistItem, ChecklistTemplate, Given } from '@huhang/contract/checklists'
import type { Language } from '../words'
import { answeredOf } from './given'
import { findingsOf, scoreOf } from './score'

export const percentShown = (percent: number | null): string => (percent === null ? '—' : `${percent}分`)

const limitWords = {
  'zh-CN': { between: '～', from: '不低于', to: '不高于' },
  en: { between: '–', from: 'at least ', to: 'at most ' },
} as const satisfies Record<Language, object>

/** The limits of a number; empty: it has none. Paper has them in Chinese. */
export function limitsShown(item: ChecklistItem, language: Language = 'zh-CN'): string {
  if (item.kind !== 'number') return ''
  const { from, to } = item.limits
  const words = limitWords[language]
  if (from !== null && to !== null) return `${from}${words.between}${to}${item.unit}`
  return from !== null ? `${words.from}${from}${item.unit}` : to !== null ? `${words.to}${to}${item.unit}` : ''
}

/** An answer in Chinese, as paper has it; empty for a mark, which its line says already. */
export function givenShown(item: ChecklistItem, given: Given): string {
  if (given.kind === 'choice')
    return item.kind === 'choice' ? (item.choices.find(({ key }) => key === given.value)?.text.zh ?? '') : ''
  if (given.kind === 'number') return item.kind === 'number' ? `${given.value}${item.unit}` : ''
  return given.kind === 'text' ? given.value : ''
}

/**
 * CL-11: the list's lines on the page that is signed: title, version, score, then each "no". Page and server make
 * them of the same template and answers.
 */
export function checklistShown(template: ChecklistTemplate, answers: readonly ChecklistAnswer[]): string[] {
  const answered = answeredOf(answers)
  const { percent, yes, no, na, open } = scoreOf(template, answered)
  const counts = [`符合${yes}项`, `不符合${no}项`, `不适用${na}项`, ...(open > 0 ? [`未答${open}项`] : [])]
  const answerOf = new Map(answers.map((answer) => [answer.item, answer]))
  return [
    `《${template.title.zh}》第${template.version}版：得分${percentShown(percent)}；${counts.join('，')}`,
    ...findingsOf(template, answered).map(({ item, given }) => {
      const answer = answerOf.get(item.key)
      const limits = limitsShown(item)
      const parts = [
        `不符合：${item.text.zh}${item.needsOfficialWording ? '（待核对原文）' : ''}`,
        givenShown(item, given) && `实际：${givenShown(item, given)}${limits && `（应为${limits}）`}`,
        answer?.note ? `说明：${answer.note}` : '',
        answer?.seenHazardId === undefined ? '' : '为此前已发现的隐患',
      ]
      return parts.filter((part) => part !== '').join('；')
    }),
  ]
}
