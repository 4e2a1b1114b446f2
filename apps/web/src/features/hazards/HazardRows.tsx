import type { HazardRowView } from '@huhang/contract/hazards'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useWaitingSubjects, WaitingBadge } from '../../outbox'
import { type Column, DataTable } from '../../ui/DataTable'
import { List, ListRowLink } from '../../ui/ListRow'
import { MoreButton } from '../../ui/MoreButton'
import { Day, When } from '../../ui/Time'
import { useWide } from '../../ui/use-wide'
import { DueBadge, GradeBadge, ListedBadge, StatusBadge } from './HazardBadges'
import styles from './Hazards.module.css'

type HazardRowsProps = {
  rows: readonly HazardRowView[] | undefined
  empty: ReactNode
  onMore?: (() => void) | undefined
  loadingMore?: boolean
}

/** A table on a desk, cards on a phone. */
export function HazardRows({ rows, empty, onMore, loadingMore = false }: HazardRowsProps) {
  const { t } = useTranslation('hazards')
  const wide = useWide()
  const waiting = useWaitingSubjects()
  const columns: readonly Column<HazardRowView>[] = [
    {
      key: 'what',
      title: t('list.what'),
      cell: (row) => (
        <Link to="/hazards/$hazardId" params={{ hazardId: row.id }} className={styles.two}>
          {row.description}
        </Link>
      ),
    },
    {
      key: 'where',
      title: t('list.where'),
      cell: (row) => (
        <div className={styles.where}>
          {row.enterpriseName}
          <br />
          <span className={styles.faint}>{[row.premisesName, row.spot].filter(Boolean).join(' · ')}</span>
        </div>
      ),
    },
    { key: 'grade', title: t('list.grade'), cell: (row) => <GradeBadge grade={row.grade} /> },
    {
      key: 'state',
      title: t('list.state'),
      cell: (row) => (
        <div className={styles.badges}>
          <StatusBadge status={row.status} />
          <WaitingBadge waits={waiting.has(row.id)} />
          <ListedBadge listed={row.listed} />
        </div>
      ),
    },
    {
      key: 'found',
      title: t('list.found'),
      cell: (row) => (
        <span className={styles.when}>
          <When at={row.foundAt} />
        </span>
      ),
    },
    {
      key: 'deadline',
      title: t('list.deadline'),
      cell: (row) => (
        <div className={styles.badges}>
          {row.deadlineOn && <Day on={row.deadlineOn} />}
          <DueBadge status={row.status} deadlineOn={row.deadlineOn} />
        </div>
      ),
    },
  ]
  if (wide || rows === undefined || rows.length === 0)
    return (
      <DataTable
        caption={t('list.caption')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        empty={empty}
        onMore={onMore}
        loadingMore={loadingMore}
      />
    )
  return <HazardCards rows={rows} waiting={waiting} onMore={onMore} loadingMore={loadingMore} />
}

function HazardCards({
  rows,
  waiting,
  onMore,
  loadingMore,
}: { rows: readonly HazardRowView[]; waiting: ReadonlySet<string> } & Pick<HazardRowsProps, 'onMore' | 'loadingMore'>) {
  const { t } = useTranslation('hazards')
  return (
    <>
      <List label={t('list.caption')}>
        {rows.map((row) => (
          <ListRowLink
            key={row.id}
            to="/hazards/$hazardId"
            params={{ hazardId: row.id }}
            title={<span className={styles.two}>{row.description}</span>}
            detail={
              <>
                <span>{row.enterpriseName}</span>
                {row.spot && <span>{row.spot}</span>}
                <span className={styles.badges}>
                  <GradeBadge grade={row.grade} />
                  <StatusBadge status={row.status} />
                  <WaitingBadge waits={waiting.has(row.id)} />
                  <ListedBadge listed={row.listed} />
                  <DueBadge status={row.status} deadlineOn={row.deadlineOn} />
                </span>
              </>
            }
          />
        ))}
      </List>
      {onMore && <MoreButton onMore={onMore} pending={loadingMore === true} />}
    </>
  )
}
