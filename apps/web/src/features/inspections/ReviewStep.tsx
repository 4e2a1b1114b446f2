import { instantOf } from '@huhang/contract'
import type { RecordedView } from '@huhang/contract/inspections'
import { shownText } from '@huhang/domain/inspections'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldAnswer } from '../../outbox'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { EmptyState } from '../../ui/EmptyState'
import { ErrorState } from '../../ui/ErrorState'
import { Stack } from '../../ui/PageHeader'
import { Skeleton } from '../../ui/Skeleton'
import { useWordsOf } from '../checklists'
import { hashOf } from './hash-of'
import { ShownText } from './ShownText'
import { SignForm } from './SignForm'
import { usePhotoHashes } from './use-photo-hashes'
import type { VisitEdit } from './use-visit-draft'
import { unfinishedLists, visitRecordOf } from './visit-draft'

type ReviewStepProps = Pick<VisitEdit, 'draft' | 'change' | 'awaited'> & {
  onDone(answer: FieldAnswer<RecordedView>): void
  onBack(to: 'checks' | 'hazards'): void
}

/** What is signed stands here word for word; leaving the page, or another word in it, wipes the signature. */
export function ReviewStep({ draft, change, awaited, onDone, onBack }: ReviewStepProps) {
  const { t } = useTranslation('inspections')
  const wordsOf = useWordsOf()
  const [endedAt] = useState(() => instantOf(Date.now()))
  const plain = useMemo(() => visitRecordOf(draft, endedAt), [draft, endedAt])
  const { record, failed } = usePhotoHashes(plain)
  const text = record == null ? '' : shownText(record)
  const [shownHash, setShownHash] = useState<string | null>()
  useEffect(() => {
    setShownHash(undefined)
    void hashOf(text).then(setShownHash)
  }, [text])

  if (awaited > 0) return <EmptyState title={t('review.awaited')} />
  if (failed !== null) return <ErrorState {...failed} />
  const lists = unfinishedLists(draft)
  if (lists.length > 0)
    return (
      <EmptyState
        title={t('review.listsIncomplete')}
        text={lists.map(({ template }) => wordsOf(template.title)).join('、')}
        action={<Button onClick={() => onBack('checks')}>{t('review.toLists')}</Button>}
      />
    )
  if (record === null)
    return (
      <EmptyState
        title={t('review.incomplete')}
        action={<Button onClick={() => onBack('hazards')}>{t('visit.back')}</Button>}
      />
    )
  if (record === undefined) return <Skeleton rows={6} />
  if (shownHash === null) return <EmptyState title={t('review.noCrypto')} />
  return (
    <Stack>
      <Card title={t('review.title')}>
        <Stack>
          <p>{t('review.hint')}</p>
          <ShownText text={text} />
          <p className="number">
            {t('review.hash')} {shownHash?.slice(0, 16)}
          </p>
        </Stack>
      </Card>
      <SignForm key={text} {...{ record, shownHash, draft, change, onDone }} />
    </Stack>
  )
}
