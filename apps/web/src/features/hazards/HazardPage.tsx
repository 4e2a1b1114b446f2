import { HazardId } from '@huhang/contract'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useLook } from '../../app/look'
import { NotFound } from '../../app/NotFound'
import { ErrorState } from '../../ui/ErrorState'
import { BackLink, Columns, PageHeader, Stack } from '../../ui/PageHeader'
import { PageSkeleton } from '../../ui/Skeleton'
import { DocumentRows } from './DocumentRows'
import { HazardActions } from './HazardActions'
import { DueBadge, GradeBadge, ListedBadge, StatusBadge } from './HazardBadges'
import { HazardClause } from './HazardClause'
import { HazardExtensions } from './HazardExtensions'
import { HazardFacts } from './HazardFacts'
import { HazardPhotos } from './HazardPhotos'
import { HazardPlan } from './HazardPlan'
import { HazardRechecks } from './HazardRechecks'
import { HazardSupervision } from './HazardSupervision'
import { HazardTimeline } from './HazardTimeline'

export default function HazardPage() {
  const id = HazardId.safeParse(useParams({ strict: false }).hazardId)
  return id.success ? <OneHazard hazardId={id.data} /> : <NotFound />
}

/** One hazard: how it stands, what shows it, what can be done. */
function OneHazard({ hazardId }: { hazardId: HazardId }) {
  const { t } = useTranslation('hazards')
  const opened = useLook('hazards.open', { hazardId })
  const back = <BackLink to="/hazards">{t('back')}</BackLink>

  if (opened.isError)
    return (
      <>
        <PageHeader title={t('hazard')} back={back} />
        <ErrorState error={opened.error} onRetry={() => void opened.refetch()} />
      </>
    )
  if (opened.data === undefined) return <PageSkeleton />
  const { hazard, enterpriseName } = opened.data
  return (
    <>
      <PageHeader
        windowTitle={enterpriseName}
        back={back}
        title={
          <>
            {enterpriseName}
            <GradeBadge grade={hazard.grade} />
            <StatusBadge status={hazard.status} />
            <ListedBadge listed={hazard.listedAt !== null} />
            <DueBadge status={hazard.status} deadlineOn={hazard.deadlineOn} />
          </>
        }
        subtitle={hazard.spot || undefined}
      />
      <Columns>
        <Stack>
          <HazardActions opened={opened.data} />
          <HazardFacts opened={opened.data} />
          <HazardClause hazard={hazard} />
        </Stack>
        <Stack>
          <HazardPhotos files={opened.data.files} />
          <HazardPlan hazard={hazard} />
          <HazardSupervision listings={opened.data.listings} />
          <DocumentRows documents={opened.data.documents} />
          <HazardRechecks rechecks={opened.data.rechecks} />
          <HazardExtensions extensions={opened.data.extensions} />
          <HazardTimeline timeline={opened.data.timeline} />
        </Stack>
      </Columns>
    </>
  )
}
