import type { HazardId } from '@huhang/contract'
import type { ChecklistItem } from '@huhang/contract/checklists'
import type { HazardRowView } from '@huhang/contract/hazards'
import { hazardOf, isSameThing, itemRef } from '@huhang/domain/checklists'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button'
import { Day } from '../../ui/Time'
import type { DraftAnswer } from '../checklists'
import { DueBadge, foreseenDeadline, GradeBadge, StatusBadge } from '../hazards'
import { hazardAtHand } from './hazards-of-answers'
import styles from './Inspections.module.css'
import { ordersNothing } from './service-visit'
import type { VisitEdit } from './use-visit-draft'
import { foundOnOf, hazardFormOf } from './visit-draft'

type NoAnswerProps = Pick<VisitEdit, 'draft' | 'change'> & {
  code: string
  item: ChecklistItem
  answer: DraftAnswer
  /** Open hazards of this premises. */
  standing: readonly HazardRowView[]
  /** Neither the server nor this device could say which those are. */
  isUnknown: boolean
  onChange(part: Partial<DraftAnswer>): void
  onEditHazard(id: string): void
}

/** What a "no" leads to: an earlier hazard of the same thing is asked after first, so that it is found once. */
export function NoAnswer(props: NoAnswerProps) {
  const { code, item, answer, standing, isUnknown, draft, change, onChange, onEditHazard } = props
  const { t } = useTranslation('inspections')
  const day = foundOnOf(draft)
  const makes = hazardOf(item, day) !== null
  const earlier = standing.filter((row) => isSameThing(row, itemRef(code, item.key), item))
  const mine = draft.hazards.find(({ id }) => id === answer.hazardId)
  const met = earlier.find(({ id }) => id === answer.seenHazardId)

  function record() {
    const form = hazardAtHand(draft, code, item) ?? hazardFormOf(item, day)
    if (form === null) return
    if (!draft.hazards.some(({ id }) => id === form.id)) change({ hazards: [...draft.hazards, form] })
    onChange({ hazardId: form.id, seenHazardId: undefined })
  }

  const sameAsEarlier = (
    <>
      {earlier.length > 0 && <strong>{t('checks.earlier')}</strong>}
      {earlier.map((row) => (
        <div key={row.id} className={styles.no}>
          <p>{[row.description, row.spot].filter(Boolean).join(' · ')}</p>
          <div className={styles.actions}>
            <GradeBadge grade={row.grade} />
            <StatusBadge status={row.status} />
            {row.deadlineOn && <Day on={row.deadlineOn} />}
            <DueBadge status={row.status} deadlineOn={row.deadlineOn} />
          </div>
          <Button kind="primary" onClick={() => onChange({ seenHazardId: row.id as HazardId, hazardId: undefined })}>
            {t('checks.same')}
          </Button>
        </div>
      ))}
      {isUnknown && <p role="status">{t('checks.earlierUnknown')}</p>}
    </>
  )

  if (!makes) return null
  if (ordersNothing(draft)) return <p className={styles.no}>{t('checks.noOrder')}</p>
  if (mine !== undefined)
    return (
      <div className={styles.no}>
        <strong>{t('checks.newHazard')}</strong>
        <p lang="zh-CN">{mine.description}</p>
        <div className={styles.actions}>
          <GradeBadge grade={mine.grade} />
          {!mine.correctedOnSpot && (
            <span>
              {t('checks.deadline')} <Day on={mine.deadlineOn || foreseenDeadline(mine, day)} />
            </span>
          )}
        </div>
        <div className={styles.actions}>
          <Button onClick={() => onEditHazard(mine.id)}>{t('checks.complete')}</Button>
        </div>
        {sameAsEarlier}
      </div>
    )
  if (answer.seenHazardId !== undefined)
    return (
      <div className={styles.no}>
        <strong>{t('checks.seenAgain')}</strong>
        {met && <p>{met.description}</p>}
        <div className={styles.actions}>
          <Button onClick={record}>{t('checks.another')}</Button>
        </div>
      </div>
    )
  return (
    <div className={styles.no}>
      {sameAsEarlier}
      <Button onClick={record}>{t('checks.another')}</Button>
    </div>
  )
}
