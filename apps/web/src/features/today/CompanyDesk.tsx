import type { DeskOf } from '@huhang/contract/today'
import { useTranslation } from 'react-i18next'
import { useWaitingSubjects } from '../../outbox'
import { Columns } from '../../ui/PageHeader'
import { HazardLineRow } from './HazardLineRow'
import { toHazards } from './links'
import { OrderLineRow } from './OrderLineRow'
import { Section } from './Section'

export function CompanyDesk({ desk }: { desk: DeskOf<'company-contact'> }) {
  const { t } = useTranslation('today')
  const waiting = useWaitingSubjects()
  return (
    <Columns>
      <Section
        title={t('company-contact.hazards')}
        lines={desk.hazards}
        empty={t('company-contact.hazardsEmpty')}
        emptyText={t('company-contact.hazardsText')}
        all={toHazards({})}
        row={(line) => <HazardLineRow key={line.hazardId} line={line} waits={waiting.has(line.hazardId)} />}
      />
      <Section
        title={t('company-contact.orders')}
        lines={desk.orders}
        empty={t('company-contact.ordersEmpty')}
        row={(line) => <OrderLineRow key={line.orderId} line={line} />}
      />
    </Columns>
  )
}
