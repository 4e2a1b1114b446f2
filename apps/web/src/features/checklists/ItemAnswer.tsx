import type { ChecklistItem } from '@huhang/contract/checklists'
import { verdictOf } from '@huhang/domain/checklists'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PhotoInput } from '../../photos'
import { Badge } from '../../ui/Badge'
import { Button } from '../../ui/Button'
import { TextInput } from '../../ui/TextInput'
import styles from './Checklist.module.css'
import type { DraftAnswer } from './checklist-draft'
import { GivenInput } from './GivenInput'
import { useWordsOf } from './use-words-of'

export type ItemAnswerProps = {
  item: ChecklistItem
  number: number
  answer: DraftAnswer
  onChange(part: Partial<DraftAnswer>): void
  /** Names the list of its photos. */
  photoList: string
  /** What a "no" leads to; absent in a preview. */
  below?: ReactNode
  /** In a preview nothing is taken or sent. */
  preview?: boolean
}

export function ItemAnswer({ item, number, answer, onChange, photoList, below, preview = false }: ItemAnswerProps) {
  const { t } = useTranslation('checklists')
  const wordsOf = useWordsOf()
  const [more, setMore] = useState(answer.note !== '')
  const { given } = answer
  const verdict = given === undefined ? null : verdictOf(item, given)
  const asksPhoto = item.photo !== 'none' && given !== undefined && verdict !== 'na'
  return (
    <li className={styles.item} data-verdict={verdict ?? undefined} id={`item-${item.key}`}>
      <p className={styles.question}>
        <span className={styles.count}>{number}</span>
        <span lang={item.text.en === undefined ? 'zh-CN' : undefined}>{wordsOf(item.text)}</span>
      </p>
      <p className={styles.marks}>
        {item.needsOfficialWording && <Badge tone="yellow">{t('item.needsWording')}</Badge>}
        {!item.isRequired && <span>{t('item.optional')}</span>}
        {item.photo === 'required' && <span>{t('item.photoRequired')}</span>}
        {item.hint && <span>{wordsOf(item.hint)}</span>}
        {item.source && <span lang="zh-CN">{item.source}</span>}
      </p>
      <GivenInput item={item} given={given} onGive={(next) => onChange({ given: next })} />
      {asksPhoto && !preview && (
        <PhotoInput list={photoList} max={10} value={answer.photos} onChange={(photos) => onChange({ photos })} />
      )}
      {asksPhoto && item.photo === 'required' && answer.photos.length === 0 && !preview && (
        <p className={styles.lacks}>{t('item.photoMissing')}</p>
      )}
      {given !== undefined &&
        (more ? (
          <TextInput
            aria-label={t('item.note')}
            placeholder={t('item.note')}
            maxLength={500}
            value={answer.note}
            onChange={(note) => onChange({ note })}
          />
        ) : (
          <Button kind="quiet" size="small" className={styles.start} onClick={() => setMore(true)}>
            {t('item.addNote')}
          </Button>
        ))}
      {below}
    </li>
  )
}
