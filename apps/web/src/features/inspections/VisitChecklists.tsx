import type { InspectionView, VisitChecklistView } from '@huhang/contract/inspections'
import { itemsOf, percentShown, verdictOf } from '@huhang/domain/checklists'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLook } from '../../app/look'
import { PhotoRow } from '../../photos'
import { Badge } from '../../ui/Badge'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { List, ListRow } from '../../ui/ListRow'
import { Skeleton } from '../../ui/Skeleton'
import { useGivenWords, useWordsOf } from '../checklists'
import styles from './Inspections.module.css'

/** Each list as it was answered, in the version it was made with. */
export const VisitChecklists = ({ visit }: { visit: InspectionView }) =>
  visit.checklists.map((one) => <OneList key={one.checklistId} one={one} />)

function OneList({ one }: { one: VisitChecklistView }) {
  const { t, i18n } = useTranslation('checklists')
  const wordsOf = useWordsOf()
  const [whole, setWhole] = useState(false)
  const { percent, passPercent, yes, no, na, version } = one
  const passes = percent === null || passPercent === null ? null : percent >= passPercent
  const shown = i18n.language === 'en' && percent !== null ? `${percent}%` : percentShown(percent)
  return (
    <Card
      title={wordsOf(one.title)}
      actions={
        <Button size="small" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {t(whole ? 'visit.less' : 'visit.whole')}
        </Button>
      }
      bare
    >
      <p className={styles.padded}>
        {t('visit.version', { version })} · {t('answer.score', { percent: shown })} ·{' '}
        {t('visit.counts', { yes, no, na })}
        {passes !== null && <> · {t(passes ? 'answer.passes' : 'answer.fails')}</>}
      </p>
      <Answers one={one} whole={whole} />
    </Card>
  )
}

const tones = { yes: 'green', no: 'red', na: 'grey' } as const

function Answers({ one, whole }: { one: VisitChecklistView; whole: boolean }) {
  const { t } = useTranslation('checklists')
  const wordsOf = useWordsOf()
  const givenWords = useGivenWords()
  const asked = useLook('checklists.open', { checklistId: one.checklistId })
  if (asked.data === undefined)
    // Without the list itself its signed lines still tell what was not met.
    return asked.isPending && one.no > 0 ? (
      <Skeleton rows={2} />
    ) : (
      <List>
        {one.shown.slice(1).map((line) => (
          <ListRow key={line} title={<span lang="zh-CN">{line}</span>} />
        ))}
      </List>
    )
  const items = new Map(itemsOf(asked.data).map((item) => [item.key, item]))
  const rows = one.answers.flatMap((answer) => {
    const item = items.get(answer.item)
    if (item === undefined) return []
    const verdict = verdictOf(item, answer.given)
    return whole || verdict === 'no' ? [{ answer, item, verdict }] : []
  })
  return (
    <List label={wordsOf(one.title)}>
      {rows.map(({ answer, item, verdict }) => {
        const hazardId = answer.hazardId ?? answer.seenHazardId
        return (
          <ListRow
            key={item.key}
            title={wordsOf(item.text)}
            detail={
              <>
                {verdict && <Badge tone={tones[verdict]}>{t(`answer.${verdict}`)}</Badge>}
                <span>{givenWords(item, answer.given)}</span>
                {item.needsOfficialWording && <Badge tone="yellow">{t('item.needsWording')}</Badge>}
                {answer.note && <span>{answer.note}</span>}
                {hazardId && (
                  <Link to="/hazards/$hazardId" params={{ hazardId }}>
                    {t(answer.seenHazardId ? 'visit.seenAgain' : 'visit.hazard')}
                  </Link>
                )}
                {answer.photos && <PhotoRow fileIds={answer.photos} />}
              </>
            }
          />
        )
      })}
    </List>
  )
}
