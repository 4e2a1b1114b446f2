import { OrderId } from '@huhang/contract'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useLook } from '../../app/look'
import { NotFound } from '../../app/NotFound'
import { Card } from '../../ui/Card'
import { List, ListRowLink } from '../../ui/ListRow'
import { dayWords, When } from '../../ui/Time'
import { Facts } from './Facts'
import { DueBadge, GradeBadge, StatusBadge } from './HazardBadges'
import styles from './Hazards.module.css'
import { OrderOpinions } from './OrderOpinions'
import { PaperPage } from './PaperPage'

export default function OrderPage() {
  const id = OrderId.safeParse(useParams({ strict: false }).orderId)
  return id.success ? <OneOrder orderId={id.data} /> : <NotFound />
}

/** 责令限期整改指令书, with how far each of its hazards has come. */
function OneOrder({ orderId }: { orderId: OrderId }) {
  const { t, i18n } = useTranslation('hazards')
  const opened = useLook('hazards.openOrder', { orderId })
  return (
    <PaperPage
      opened={opened}
      name={t('order.title')}
      titles={({ order }) => ({ title: order.number, subtitle: t('order.title'), print: `/print/order/${order.id}` })}
    >
      {(about) => (
        <>
          <Card>
            <Facts
              facts={[
                [t('order.company'), about.enterpriseName],
                [t('page.place'), about.premisesName],
                [t('page.address'), about.address],
                [t('order.issued'), <When key="issued" at={about.order.issuedAt} exactly />],
                [t('order.by'), about.issuedByName],
              ]}
            />
          </Card>
          <Card title={t('order.items')} count={about.order.hazards.length} bare>
            <List>
              {about.order.hazards.map((hazard) => (
                <ListRowLink
                  key={hazard.id}
                  to="/hazards/$hazardId"
                  params={{ hazardId: hazard.id }}
                  title={hazard.description}
                  detail={
                    <>
                      {hazard.deadlineOn && (
                        <span>{t('order.until', { day: dayWords(hazard.deadlineOn, i18n.language) })}</span>
                      )}
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
          <OrderOpinions opened={about} />
        </>
      )}
    </PaperPage>
  )
}
