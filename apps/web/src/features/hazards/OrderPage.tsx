import { OrderId } from '@huhang/contract'
import { useParams } from '@tanstack/react-router'
import { Printer } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useLook } from '../../app/look'
import { NotFound } from '../../app/NotFound'
import { ButtonHref } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { ErrorState } from '../../ui/ErrorState'
import { List, ListRowLink } from '../../ui/ListRow'
import { BackLink, PageHeader, Stack } from '../../ui/PageHeader'
import { PageSkeleton } from '../../ui/Skeleton'
import { When } from '../../ui/Time'
import { Facts } from './Facts'
import { DueBadge, GradeBadge, StatusBadge } from './HazardBadges'
import styles from './Hazards.module.css'
import { OrderOpinions } from './OrderOpinions'

export default function OrderPage() {
  const id = OrderId.safeParse(useParams({ strict: false }).orderId)
  return id.success ? <OneOrder orderId={id.data} /> : <NotFound />
}

/** 责令限期整改指令书, with how far each of its hazards has come. */
function OneOrder({ orderId }: { orderId: OrderId }) {
  const { t } = useTranslation('hazards')
  const opened = useLook('hazards.openOrder', { orderId })
  const back = <BackLink to="/hazards">{t('back')}</BackLink>
  if (opened.isError)
    return (
      <>
        <PageHeader title={t('order.title')} back={back} />
        <ErrorState error={opened.error} onRetry={() => void opened.refetch()} />
      </>
    )
  if (opened.data === undefined) return <PageSkeleton />
  const { order, enterpriseName, premisesName, address, issuedByName } = opened.data
  return (
    <>
      <PageHeader
        back={back}
        title={order.number}
        subtitle={t('order.title')}
        actions={
          <ButtonHref href={`/print/order/${order.id}`} target="_blank" rel="noreferrer" icon={Printer}>
            {t('order.print')}
          </ButtonHref>
        }
      />
      <Stack>
        <Card>
          <Facts
            facts={[
              [t('order.company'), enterpriseName],
              [t('page.place'), premisesName],
              [t('page.address'), address],
              [t('order.issued'), <When key="issued" at={order.issuedAt} exactly />],
              [t('order.by'), issuedByName],
            ]}
          />
        </Card>
        <Card title={t('order.items')} count={order.hazards.length} bare>
          <List>
            {order.hazards.map((hazard) => (
              <ListRowLink
                key={hazard.id}
                to="/hazards/$hazardId"
                params={{ hazardId: hazard.id }}
                title={hazard.description}
                detail={
                  <>
                    {hazard.deadlineOn && <span>{t('order.until', { day: hazard.deadlineOn })}</span>}
                    <span className={styles.badges}>
                      <GradeBadge grade={hazard.grade} />
                      <StatusBadge status={hazard.status} />
                      <DueBadge status={hazard.status} deadlineOn={hazard.deadlineOn} />
                    </span>
                  </>
                }
              />
            ))}
          </List>
        </Card>
        <OrderOpinions opened={opened.data} />
      </Stack>
    </>
  )
}
