import type { ListingView } from '@huhang/contract/hazards'
import { useTranslation } from 'react-i18next'
import { Badge } from '../../ui/Badge'
import { Card } from '../../ui/Card'
import { Day, When } from '../../ui/Time'
import { Facts } from './Facts'
import styles from './Hazards.module.css'

/** 挂牌督办, now and before: it stays readable after its end. */
export function HazardSupervision({ listings }: { listings: readonly ListingView[] }) {
  const { t } = useTranslation('hazards')
  return listings.map((listing) => (
    <Card key={listing.id} title={t('listing.title')}>
      <Facts
        facts={[
          [
            t('list.state'),
            <Badge key="state" tone={listing.outcome === null ? 'red' : 'grey'}>
              {t(listing.outcome === null ? 'listing.standing' : `listing.${listing.outcome}`)}
            </Badge>,
          ],
          [t('listing.level'), t(`listing.${listing.level}`)],
          [t('listing.notice'), listing.noticeNumber],
          [t('listing.leader'), listing.leader],
          [t('listing.due'), <Day key="due" on={listing.dueOn} />],
          [t('listing.since'), <When key="since" at={listing.listedAt} />],
          [t('listing.ended'), listing.endedAt && <When at={listing.endedAt} />],
          [t('listing.note'), listing.endNote],
        ]}
      />
      {listing.reports.length > 0 && (
        <ol className={`${styles.timeline} ${styles.reports}`}>
          {listing.reports.map((report) => (
            <li key={report.id}>
              {report.note}
              <br />
              <span>
                {report.byName ?? t('page.bySystem')} · <When at={report.at} />
              </span>
            </li>
          ))}
        </ol>
      )}
    </Card>
  ))
}
