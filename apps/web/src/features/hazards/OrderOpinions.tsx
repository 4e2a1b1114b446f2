import type { RowId } from '@huhang/contract'
import type { OpenedOrderView } from '@huhang/contract/hazards'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { uuidv7 } from 'uuidv7'
import { useVerb } from '../../app/perform'
import { useMay } from '../../app/session'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { RefusalNote } from '../../ui/ErrorState'
import { showToast } from '../../ui/Toast'
import { DocumentRows } from './DocumentRows'

/** 整改复查意见书 of an order: those there are, and the next one when a re-check is not told of yet. */
export function OrderOpinions({ opened: { order, opinions, untold } }: { opened: OpenedOrderView }) {
  const { t } = useTranslation('hazards')
  const may = useMay('hazards.issueOpinion')
  const verb = useVerb('hazards.issueOpinion')
  const [documentId, setDocumentId] = useState(() => uuidv7() as RowId)

  async function issue() {
    const opinion = await verb.say({ documentId, orderId: order.id })
    if (opinion === null) return
    setDocumentId(uuidv7() as RowId)
    showToast(t('done.orderIssued', { number: opinion.number ?? '' }))
  }

  return (
    <>
      <DocumentRows documents={opinions} />
      {may && untold > 0 && (
        <Card>
          <p>{t('order.untold', { count: untold })}</p>
          <RefusalNote refused={verb.refused} />
          <Button kind="primary" pending={verb.pending} onClick={() => void issue()}>
            {t('order.issueOpinion')}
          </Button>
        </Card>
      )}
    </>
  )
}
