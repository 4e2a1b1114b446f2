import type { EnterpriseRowView } from '@huhang/contract/enterprises'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Card } from '../../ui/Card'
import { type Column, DataTable } from '../../ui/DataTable'
import { List, ListRowLink } from '../../ui/ListRow'
import { MoreButton } from '../../ui/MoreButton'
import { AreaName } from '../areas'
import { CreditBadge, RiskBadge, StandingBadge } from './EnterpriseBadges'
import styles from './Enterprises.module.css'
import { useFamilies, useIndustryWords } from './industry-words'

type EnterpriseListProps = {
  rows: readonly EnterpriseRowView[]
  total: number | undefined
  onMore: (() => void) | undefined
  loadingMore: boolean
}

/** Cards on a phone, a table on a desk: the same rows. */
export function EnterpriseList({ rows, total, onMore, loadingMore }: EnterpriseListProps) {
  const { t } = useTranslation('enterprises')
  const columns = useColumns()
  return (
    <>
      <div className={styles.desk}>
        <Card bare>
          <DataTable
            caption={t('title')}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.enterpriseId}
            onMore={onMore}
            loadingMore={loadingMore}
            {...(total === undefined ? {} : { total })}
          />
        </Card>
      </div>
      <div className={styles.phone}>
        <Card bare>
          <List label={t('title')}>
            {rows.map((row) => (
              <ListRowLink
                key={row.enterpriseId}
                to="/enterprises/$enterpriseId"
                params={{ enterpriseId: row.enterpriseId }}
                title={row.name}
                detail={
                  <>
                    <RiskBadge colour={row.riskColour} />
                    <CreditBadge grade={row.creditGrade} />
                    <StandingBadge status={row.status} />
                    <AreaName areaId={row.areaId} />
                    <span>{row.address ?? t('open.noPremises')}</span>
                  </>
                }
              />
            ))}
          </List>
          {onMore && (
            <div className={styles.foot}>
              <MoreButton pending={loadingMore} onMore={onMore} />
            </div>
          )}
        </Card>
      </div>
    </>
  )
}

function useColumns(): Column<EnterpriseRowView>[] {
  const { t } = useTranslation('enterprises')
  const families = useFamilies()
  const industryWords = useIndustryWords()
  return [
    {
      key: 'name',
      title: t('name'),
      cell: (row) => (
        <>
          <Link to="/enterprises/$enterpriseId" params={{ enterpriseId: row.enterpriseId }}>
            {row.name}
          </Link>{' '}
          <StandingBadge status={row.status} />
          <div className={`${styles.soft} ${styles.code}`}>{row.uscc}</div>
        </>
      ),
    },
    { key: 'area', title: t('area'), cell: (row) => <AreaName areaId={row.areaId} full /> },
    {
      key: 'industry',
      title: t('industry'),
      cell: (row) => <span title={industryWords(row.industry)}>{row.industry}</span>,
    },
    { key: 'family', title: t('family'), cell: (row) => families.nameOf(row.family) || t('noFamily') },
    { key: 'risk', title: t('riskColour'), cell: (row) => <RiskBadge colour={row.riskColour} /> },
    { key: 'credit', title: t('creditGrade'), cell: (row) => <CreditBadge grade={row.creditGrade} /> },
    { key: 'premises', title: t('premisesCount'), number: true, cell: (row) => row.premisesCount },
  ]
}
