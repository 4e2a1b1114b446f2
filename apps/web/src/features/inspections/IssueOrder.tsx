import type { OrderId } from '@huhang/contract'
import type { InspectionHazardView } from '@huhang/contract/inspections'
import { Link } from '@tanstack/react-router'
import { FileWarning } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { uuidv7 } from 'uuidv7'
import { useFieldVerb, useNotThrough, useTellSaid } from '../../outbox'
import { Button } from '../../ui/Button'
import { RefusalNote } from '../../ui/ErrorState'
import styles from './Inspections.module.css'

/** A hazard as an order needs it: from the server, or as it was just recorded on this device. */
export type OrderableHazard = Pick<InspectionHazardView, 'hazardId' | 'revision' | 'deadlineOn' | 'orderId' | 'status'>

/** Orders for these that were signed on this device and have not come to a good end: they are not signed twice. */
const useOrdersHere = (hazards: readonly OrderableHazard[]) =>
  useNotThrough().filter(
    ({ name, subjects }) =>
      name === 'hazards.issueOrder' && hazards.some(({ hazardId }) => subjects.includes(hazardId)),
  )

/** One order for all that this visit found and nobody has ordered yet; each keeps its own deadline. */
export function IssueOrder({ title, hazards }: { title: string; hazards: readonly OrderableHazard[] }) {
  const { t } = useTranslation('inspections')
  const verb = useFieldVerb('hazards.issueOrder')
  const tell = useTellSaid()
  const orderId = useRef(uuidv7() as OrderId)
  const here = useOrdersHere(hazards)
  const waiting = verb.pending ? [] : here
  const isOrdered = ({ hazardId }: OrderableHazard) => waiting.some(({ subjects }) => subjects.includes(hazardId))
  const open = hazards.filter((hazard) => hazard.orderId === null && hazard.status === 'found' && !isOrdered(hazard))

  async function issue() {
    const said = {
      orderId: orderId.current,
      items: open.map(({ hazardId, revision, deadlineOn }) => ({
        hazardId,
        revision,
        ...(deadlineOn ? { deadlineOn } : {}),
      })),
    }
    const answer = await verb.say(said, { title })
    if (answer !== null)
      tell(answer, answer.state === 'accepted' ? t('page.issued', { number: answer.view.number }) : '')
  }

  return (
    <div className={`${styles.padded} no-print`}>
      {waiting.map(({ id }) => (
        <p key={id}>
          <Link to="/outbox/$commandId" params={{ commandId: id }}>
            {t('page.orderWaits')}
          </Link>
        </p>
      ))}
      <RefusalNote refused={verb.refused} />
      {open.length > 0 && (
        <Button kind="primary" wide icon={FileWarning} pending={verb.pending} onClick={() => void issue()}>
          {t('page.issueOrder', { count: open.length })}
        </Button>
      )}
    </div>
  )
}
