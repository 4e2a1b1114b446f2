import { HazardId } from '@huhang/contract'
import type { OpenedHazardView } from '@huhang/contract/hazards'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useLook } from '../../app/look'
import { NotFound } from '../../app/NotFound'
import { useForeseenHazard, WaitingBadge } from '../../outbox'
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

function Back() {
  const { t } = useTranslation('hazards')
  return <BackLink to="/hazards">{t('back')}</BackLink>
}

/** One hazard: how it stands, what shows it, what can be done. */
function OneHazard({ hazardId }: { hazardId: HazardId }) {
  const { t } = useTranslation('hazards')
  const opened = useLook('hazards.open', { hazardId })

  if (opened.isError)
    return (
      <>
        <PageHeader title={t('hazard')} back={<Back />} />
        <ErrorState error={opened.error} onRetry={() => void opened.refetch()} />
      </>
    )
  if (opened.data === undefined) return <PageSkeleton />
  return <HazardView told={opened.data} />
}

function HazardView({ told }: { told: OpenedHazardView }) {
  const { opened, entries } = useForeseenHazard(told)
  const { hazard, enterpriseName } = opened
  return (
    <>
      <PageHeader
        windowTitle={enterpriseName}
        back={<Back />}
        title={
          <>
            {enterpriseName}
            <GradeBadge grade={hazard.grade} />
            <StatusBadge status={hazard.status} />
            <WaitingBadge waits={opened !== told} />
            <ListedBadge listed={hazard.listedAt !== null} />
            <DueBadge status={hazard.status} deadlineOn={hazard.deadlineOn} />
          </>
        }
        subtitle={hazard.spot || undefined}
      />
      <Columns>
        <Stack>
          <HazardActions opened={opened} entries={entries} />
          <HazardFacts opened={told} />
          <HazardClause hazard={hazard} />
        </Stack>
        <Stack>
          <HazardPhotos files={opened.files} />
          <HazardPlan hazard={hazard} />
          <HazardSupervision listings={opened.listings} />
          <DocumentRows documents={opened.documents} />
          <HazardRechecks rechecks={opened.rechecks} />
          <HazardExtensions extensions={opened.extensions} />
          <HazardTimeline timeline={opened.timeline} />
        </Stack>
      </Columns>
    </>
  )
}
