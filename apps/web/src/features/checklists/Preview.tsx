import type { ChecklistContent } from '@huhang/contract/checklists'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AnswerChecklist } from './AnswerChecklist'
import { type DraftAnswers, emptyAnswer } from './checklist-draft'

/** The list as an inspector meets it; what is answered here is kept nowhere. */
export function Preview({ content }: { content: Pick<ChecklistContent, 'sections' | 'passPercent'> }) {
  const { t } = useTranslation('checklists')
  const [answers, setAnswers] = useState<DraftAnswers>({})
  return (
    <>
      <p>{t('page.previewHint')}</p>
      <AnswerChecklist
        preview
        template={content}
        answers={answers}
        onAnswer={(parts) =>
          setAnswers((before) => ({
            ...before,
            ...Object.fromEntries(
              Object.entries(parts).map(([key, part]) => [key, { ...emptyAnswer, ...before[key], ...part }]),
            ),
          }))
        }
      />
    </>
  )
}
