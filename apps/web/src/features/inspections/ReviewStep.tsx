import { type InspectionId, instantOf } from '@huhang/contract'
import { shownText } from '@huhang/domain/inspections'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { EmptyState } from '../../ui/EmptyState'
import { Stack } from '../../ui/PageHeader'
import { hashOf } from './hash-of'
import { ShownText } from './ShownText'
import { SignForm } from './SignForm'
import type { VisitEdit } from './use-visit-draft'
import { visitRecordOf } from './visit-draft'

type ReviewStepProps = Pick<VisitEdit, 'draft' | 'change'> & {
  onDone(inspectionId: InspectionId): void
  onBack(): void
}

/** What is signed stands here word for word; leaving the page, or another word in it, wipes the signature. */
export function ReviewStep({ draft, change, onDone, onBack }: ReviewStepProps) {
  const { t } = useTranslation('inspections')
  const [endedAt] = useState(() => instantOf(Date.now()))
  const record = useMemo(() => visitRecordOf(draft, endedAt), [draft, endedAt])
  const text = record === null ? '' : shownText(record)
  const [shownHash, setShownHash] = useState<string | null>()
  useEffect(() => {
    setShownHash(undefined)
    void hashOf(text).then(setShownHash)
  }, [text])

  if (record === null)
    return <EmptyState title={t('review.incomplete')} action={<Button onClick={onBack}>{t('visit.back')}</Button>} />
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
