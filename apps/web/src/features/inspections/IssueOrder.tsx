import type { OrderId } from '@huhang/contract'
import type { InspectionHazardView } from '@huhang/contract/inspections'
import { FileWarning } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { uuidv7 } from 'uuidv7'
import { useVerb } from '../../app/perform'
import { Button } from '../../ui/Button'
import { RefusalNote } from '../../ui/ErrorState'
import { showToast } from '../../ui/Toast'
import styles from './Inspections.module.css'

/** One order for all that this visit found and nobody has ordered yet; each keeps its own deadline. */
export function IssueOrder({ hazards }: { hazards: readonly InspectionHazardView[] }) {
  const { t } = useTranslation('inspections')
  const verb = useVerb('hazards.issueOrder')
  const orderId = useRef(uuidv7() as OrderId)
  const open = hazards.filter((hazard) => hazard.orderId === null && hazard.status === 'found')
  if (open.length === 0) return null

  async function issue() {
    const answer = await verb.say({
      orderId: orderId.current,
      items: open.map(({ hazardId, revision, deadlineOn }) => ({
        hazardId,
        revision,
        ...(deadlineOn ? { deadlineOn } : {}),
      })),
    })
    if (answer !== null) showToast(t('page.issued', { number: answer.number }))
  }

  return (
    <div className={`${styles.padded} no-print`}>
      <RefusalNote refused={verb.refused} />
      <Button kind="primary" wide icon={FileWarning} pending={verb.pending} onClick={() => void issue()}>
        {t('page.issueOrder', { count: open.length })}
      </Button>
    </div>
  )
}
