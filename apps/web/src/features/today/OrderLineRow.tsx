import type { OrderLine } from '@huhang/contract/today'
import { useTranslation } from 'react-i18next'
import { ListRowLink } from '../../ui/ListRow'
import { When } from '../../ui/Time'
import { DueBadge } from '../hazards'
import { toOrder } from './links'

export function OrderLineRow({ line }: { line: OrderLine }) {
  const { t } = useTranslation('today')
  return (
    <ListRowLink
      {...toOrder(line.orderId)}
      title={line.enterpriseName}
      detail={
        <>
          <DueBadge status="assigned" deadlineOn={line.deadlineOn} />
          <span>{line.number}</span>
          <span>{t('inspector.openOf', { open: line.openHazards, total: line.hazards })}</span>
          <When at={line.issuedAt} />
        </>
      }
    />
  )
}
