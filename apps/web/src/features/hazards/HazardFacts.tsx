import type { OpenedHazardView } from '@huhang/contract/hazards'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../app/session'
import { Badge } from '../../ui/Badge'
import { Card } from '../../ui/Card'
import { Day, When } from '../../ui/Time'
import { Facts } from './Facts'
import styles from './Hazards.module.css'

export function HazardFacts({ opened }: { opened: OpenedHazardView }) {
  const { t } = useTranslation('hazards')
  const { hazard, extensions, orderNumber } = opened
  const mayOpenInspection = useMay('inspections.open')
  const mayOpenOrder = useMay('hazards.openOrder')
  const granted = extensions.filter(({ status }) => status === 'granted')
  const [first] = granted
  return (
    <Card title={t('page.about')}>
      <Facts
        facts={[
          [t('page.description'), hazard.description],
          [t('page.spot'), hazard.spot],
          [
            t('order.company'),
            <Link key="company" to="/enterprises/$enterpriseId" params={{ enterpriseId: hazard.enterpriseId }}>
              {opened.enterpriseName}
            </Link>,
          ],
          [t('page.place'), opened.premisesName],
          [t('page.address'), opened.address],
          [t('page.found'), <When key="found" at={hazard.foundAt} exactly />],
          [
            t('page.deadline'),
            hazard.deadlineOn && (
              <span className={styles.badges}>
                <Day on={hazard.deadlineOn} />
                {first && <Badge plain>{t('page.firstDeadline', { day: first.fromOn })}</Badge>}
              </span>
            ),
          ],
          [t('page.category'), t(`category.${hazard.category}`)],
          [t('page.source'), t(`source.${hazard.source}`)],
          [
            t('page.inspection'),
            hazard.inspectionId && mayOpenInspection && (
              <Link to="/inspections/$inspectionId" params={{ inspectionId: hazard.inspectionId }}>
                {t('page.openInspection')}
              </Link>
            ),
          ],
          [
            t('page.order'),
            hazard.orderId && mayOpenOrder ? (
              <Link to="/orders/$orderId" params={{ orderId: hazard.orderId }}>
                {orderNumber}
              </Link>
            ) : (
              orderNumber
            ),
          ],
          [t('onSpot'), hazard.correctedOnSpot ? '✓' : null],
          [t('page.fixNote'), hazard.fixNote],
          [
            t('page.accepted'),
            hazard.acceptedBy && hazard.acceptedOn && (
              <>
                {hazard.acceptedBy} · <Day on={hazard.acceptedOn} />
              </>
            ),
          ],
          [t('page.recheckDue'), opened.recheckDueOn && <Day on={opened.recheckDueOn} />],
          [t('page.verifyNote'), hazard.verifyNote],
          [t('page.voidReason'), hazard.voidReason],
        ]}
      />
    </Card>
  )
}
