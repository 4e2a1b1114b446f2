import type { ChecklistItem, ChecklistTemplate } from '@huhang/contract/checklists'
import { percentShown, scoreOf, verdictOf, visibleItems } from '@huhang/domain/checklists'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button'
import { Check } from '../../ui/Choice'
import { EmptyState } from '../../ui/EmptyState'
import { Stack } from '../../ui/PageHeader'
import styles from './Checklist.module.css'
import { answeredSoFar, type DraftAnswer, type DraftAnswers, emptyAnswer } from './checklist-draft'
import { ItemAnswer } from './ItemAnswer'
import { useWordsOf } from './use-words-of'

type AnswerChecklistProps = {
  template: Pick<ChecklistTemplate, 'sections' | 'passPercent'>
  answers: DraftAnswers
  onAnswer(parts: Readonly<Record<string, Partial<DraftAnswer>>>): void
  /** What stands below an item whose answer is a "no". */
  below?(item: ChecklistItem, answer: DraftAnswer): ReactNode
  /** Begins the names of its lists of photos. */
  photosOf?: string
  preview?: boolean
}

/** A list being answered: progress and score on top, sections below, what hangs on answers comes and goes with them. */
export function AnswerChecklist({
  template,
  answers,
  onAnswer,
  below,
  photosOf = '',
  preview = false,
}: AnswerChecklistProps) {
  const { t, i18n } = useTranslation('checklists')
  const wordsOf = useWordsOf()
  const [onlyOpen, setOnlyOpen] = useState(false)
  // What was just answered stays in sight, with its note and its hazard.
  const [last, setLast] = useState<string>()
  const answered = answeredSoFar(answers)
  const visible = visibleItems(template, answered)
  const score = scoreOf(template, answered)
  const shows = ({ key }: ChecklistItem) => !onlyOpen || !answered.has(key) || key === last
  const numbers = new Map(visible.map(({ key }, index) => [key, index + 1]))
  const sections = template.sections
    .map((section) => {
      const asked = section.items.filter(({ key }) => numbers.has(key))
      return { section, shown: asked.filter(shows), open: asked.filter(({ key }) => !answered.has(key)) }
    })
    .filter(({ shown }) => shown.length > 0)
  const percent = i18n.language === 'en' && score.percent !== null ? `${score.percent}%` : percentShown(score.percent)
  const passes = template.passPercent === null || score.percent === null ? null : score.percent >= template.passPercent

  return (
    <Stack>
      <div className={styles.progress}>
        <progress value={score.asked - score.open} max={Math.max(1, score.asked)} aria-label={t('answer.progress')} />
        <span className="number">
          {score.asked - score.open}/{score.asked}
        </span>
        <span className="number">{t('answer.score', { percent })}</span>
        {passes !== null && score.open === 0 && <span>{t(passes ? 'answer.passes' : 'answer.fails')}</span>}
        <Check checked={onlyOpen} label={t('answer.onlyOpen')} onChange={setOnlyOpen} />
      </div>
      {sections.length === 0 && <EmptyState title={t('answer.allDone')} />}
      {sections.map(({ section, shown, open }) => (
        <section key={section.key} className={styles.section} aria-label={wordsOf(section.title)}>
          <header className={styles.sectionHead}>
            <h3>{wordsOf(section.title)}</h3>
            {open.length > 1 && (
              <Button
                size="small"
                onClick={() =>
                  onAnswer(
                    Object.fromEntries(
                      open.map(({ key }) => [
                        key,
                        { given: { kind: 'mark', value: 'na' } } satisfies Partial<DraftAnswer>,
                      ]),
                    ),
                  )
                }
              >
                {t('answer.sectionNa')}
              </Button>
            )}
          </header>
          <ol className={styles.items}>
            {shown.map((item) => {
              const answer = answers[item.key] ?? emptyAnswer
              const isNo = answer.given !== undefined && verdictOf(item, answer.given) === 'no'
              return (
                <ItemAnswer
                  key={item.key}
                  item={item}
                  number={numbers.get(item.key) ?? 0}
                  answer={answer}
                  preview={preview}
                  photoList={`${photosOf}.${item.key}`}
                  onChange={(part) => {
                    setLast(item.key)
                    onAnswer({ [item.key]: part })
                  }}
                  below={isNo ? below?.(item, answer) : undefined}
                />
              )
            })}
          </ol>
        </section>
      ))}
    </Stack>
  )
}
