import { BellOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useLook } from '../../app/look'
import { useMe } from '../../app/session'
import { ButtonLink } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { EmptyState } from '../../ui/EmptyState'
import { ErrorState } from '../../ui/ErrorState'
import { PageHeader, Stack } from '../../ui/PageHeader'
import { Skeleton } from '../../ui/Skeleton'
import { CallCard } from './CallCard'
import { HoursCard } from './HoursCard'

/** The volunteer's phone: call-outs as cards, the next step, hours. Asked anew each half minute, should the live feed be cut. */
const everyMs = 30_000

export default function MyCallsPage() {
  const { t } = useTranslation('dispatch')
  const { personId } = useMe()
  const { data, error, refetch } = useLook('dispatch.myCalls', {}, { refetchInterval: everyMs })
  return (
    <>
      <PageHeader
        title={t('calls.title')}
        actions={
          personId && (
            <ButtonLink to="/volunteers/$personId" params={{ personId }}>
              {t('calls.certificates')}
            </ButtonLink>
          )
        }
      />
      <Stack>
        {error && <ErrorState error={error} onRetry={() => void refetch()} />}
        {!data && !error && <Skeleton rows={5} />}
        {data?.calls.length === 0 && (
          <Card>
            <EmptyState icon={BellOff} title={t('calls.empty')} text={t('calls.emptyText')} />
          </Card>
        )}
        {data?.calls.map((call) => (
          <CallCard key={call.missionId} call={call} />
        ))}
        <HoursCard />
      </Stack>
    </>
  )
}
