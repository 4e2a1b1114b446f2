import type { EnterpriseId } from '@huhang/contract'
import type { HistoryEntryView } from '@huhang/contract/enterprises'
import { HazardGrade, HazardStatus } from '@huhang/contract/hazards'
import { InspectionKind, InspectionStatus } from '@huhang/contract/inspections'
import { useTranslation } from 'react-i18next'
import { useLookPages } from '../../app/look'
import { useMay } from '../../app/session'
import { Badge } from '../../ui/Badge'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { EmptyState } from '../../ui/EmptyState'
import { ErrorState } from '../../ui/ErrorState'
import { List, ListRow, ListRowLink } from '../../ui/ListRow'
import { Skeleton } from '../../ui/Skeleton'
import { When } from '../../ui/Time'
import { GradeBadge, StatusBadge } from '../hazards'
import styles from './Dossier.module.css'

/** Visits, hazards and orders by time, newest first. */
export function EnterpriseHistory({ enterpriseId }: { enterpriseId: EnterpriseId }) {
  const { t } = useTranslation('enterprises')
  const { t: ui } = useTranslation('ui')
  const found = useLookPages('enterprises.history', { enterpriseId, limit: 50 })
  const rows = found.data?.pages.flatMap((page) => page.rows)
  if (found.isError) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />
  if (rows === undefined) return <Skeleton rows={6} />
  if (rows.length === 0) return <EmptyState title={t('history.empty')} text={t('history.emptyText')} />
  return (
    <Card bare>
      <List label={t('open.history')}>
        {rows.map((row) => (
          <HistoryEntry key={`${row.kind} ${row.id}`} row={row} />
        ))}
      </List>
      {found.hasNextPage && (
        <div className={styles.foot}>
          <Button pending={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            {ui('more')}
          </Button>
        </div>
      )}
    </Card>
  )
}

function HistoryEntry({ row }: { row: HistoryEntryView }) {
  const { t } = useTranslation('enterprises')
  const { t: visits } = useTranslation('inspections')
  const mayOpenVisit = useMay('inspections.open')
  const mayOpenOrder = useMay('hazards.openOrder')
  const when = (
    <>
      <When at={row.at} />
      <span>{row.premisesName}</span>
    </>
  )
  if (row.kind === 'hazard') {
    const [grade, status] = [HazardGrade.safeParse(row.label), HazardStatus.safeParse(row.status)]
    return (
      <ListRowLink
        to="/hazards/$hazardId"
        params={{ hazardId: row.id }}
        lead={<Badge tone="orange">{t('history.hazard')}</Badge>}
        title={grade.success ? <GradeBadge grade={grade.data} /> : row.label}
        detail={when}
        aside={status.success && <StatusBadge status={status.data} />}
      />
    )
  }
  if (row.kind === 'inspection') {
    const [kind, status] = [InspectionKind.safeParse(row.label), InspectionStatus.safeParse(row.status)]
    const visit = {
      lead: <Badge tone="blue">{t('history.inspection')}</Badge>,
      title: kind.success ? visits(`kind.${kind.data}`) : row.label,
      detail: (
        <>
          {when}
          <span>{t('history.found', { count: row.hazards ?? 0 })}</span>
        </>
      ),
      aside: status.success && visits(`status.${status.data}`),
    }
    return mayOpenVisit ? (
      <ListRowLink to="/inspections/$inspectionId" params={{ inspectionId: row.id }} {...visit} />
    ) : (
      <ListRow {...visit} />
    )
  }
  const order = {
    lead: <Badge tone="red">{t('history.order')}</Badge>,
    title: row.label,
    detail: (
      <>
        {when}
        <span>{t('history.covered', { count: row.hazards ?? 0 })}</span>
      </>
    ),
  }
  return mayOpenOrder ? (
    <ListRowLink to="/orders/$orderId" params={{ orderId: row.id }} {...order} />
  ) : (
    <ListRow {...order} />
  )
}
