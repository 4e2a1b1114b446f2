import type { EnterpriseId } from '@huhang/contract'
import { useTranslation } from 'react-i18next'
import { useLookPages } from '../../app/look'
import { Card } from '../../ui/Card'
import { EmptyState } from '../../ui/EmptyState'
import { ErrorState } from '../../ui/ErrorState'
import { List } from '../../ui/ListRow'
import { MoreButton } from '../../ui/MoreButton'
import { Skeleton } from '../../ui/Skeleton'
import styles from './Dossier.module.css'
import { HistoryEntry } from './HistoryEntry'

/** Visits, hazards, orders and documents by time, newest first. */
export function EnterpriseHistory({ enterpriseId }: { enterpriseId: EnterpriseId }) {
  const { t } = useTranslation('enterprises')
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
          <MoreButton pending={found.isFetchingNextPage} onMore={() => void found.fetchNextPage()} />
        </div>
      )}
    </Card>
  )
}
