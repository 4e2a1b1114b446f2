import { useTranslation } from 'react-i18next'
import { useLook } from '../../app/look'
import { Badge } from '../../ui/Badge'
import { Card } from '../../ui/Card'
import { EmptyState } from '../../ui/EmptyState'
import { ErrorState } from '../../ui/ErrorState'
import { List, ListRow } from '../../ui/ListRow'
import { Skeleton } from '../../ui/Skeleton'
import { When } from '../../ui/Time'

/** One's own service of the last year, mission by mission. */
export function HoursCard() {
  const { t } = useTranslation('dispatch')
  const { data, error, refetch } = useLook('dispatch.myHours', {})
  const worded = (minutes: number) =>
    t('calls.hoursMinutes', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })
  return (
    <Card bare title={t('calls.hours')} actions={data && <strong className="number">{worded(data.minutes)}</strong>}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={3} />}
      {data?.services.length === 0 && <EmptyState title={t('calls.noHours')} text={t('calls.hoursText')} />}
      {data && data.services.length > 0 && (
        <List label={t('calls.hours')}>
          {data.services.map((service) => (
            <ListRow
              key={service.missionId}
              title={service.title}
              detail={
                <>
                  <When at={service.from} />
                  {service.capped && <Badge tone="yellow">{t('calls.capped')}</Badge>}
                </>
              }
              aside={<span className="number">{worded(service.minutes)}</span>}
            />
          ))}
        </List>
      )}
    </Card>
  )
}
