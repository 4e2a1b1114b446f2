import { Role } from '@huhang/contract'
import type { PersonRowView } from '@huhang/contract/access'
import { Link } from '@tanstack/react-router'
import { Plus, Users } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useLookPages } from '../../app/look'
import { useSearchState } from '../../app/search-state'
import { useMay } from '../../app/session'
import { Badge } from '../../ui/Badge'
import { Button, ButtonLink } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { type Column, DataTable } from '../../ui/DataTable'
import { EmptyState } from '../../ui/EmptyState'
import { ErrorState } from '../../ui/ErrorState'
import { List, ListRowLink } from '../../ui/ListRow'
import { MoreButton } from '../../ui/MoreButton'
import { PageHeader } from '../../ui/PageHeader'
import { SearchBox } from '../../ui/SearchBox'
import { Select } from '../../ui/Select'
import { Skeleton } from '../../ui/Skeleton'
import { AreaName, AreaPicker } from '../areas'
import { CertificateBadge } from './CertificateBadge'
import styles from './People.module.css'
import { PeopleFilter, setOnly } from './people-filter'

/** Everyone within my reach, by name. */
export default function PeoplePage() {
  const { t } = useTranslation('access')
  const { t: shell } = useTranslation('shell')
  const mayRegister = useMay('access.registerPerson')
  const [filter, setFilter] = useSearchState(PeopleFilter)
  const question = useMemo(() => ({ ...setOnly(filter), limit: 50 }), [filter])
  const found = useLookPages('access.listPeople', question, { keep: true })
  const rows = found.data?.pages.flatMap((page) => page.rows)
  const total = found.data?.pages[0]?.total
  const columns = useColumns()
  const more = found.hasNextPage ? () => void found.fetchNextPage() : undefined
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={total !== undefined && t('list.count', { count: total })}
        actions={
          mayRegister && (
            <ButtonLink to="/people/new" kind="primary" icon={Plus}>
              {t('register')}
            </ButtonLink>
          )
        }
      />
      <search className={styles.filters}>
        <SearchBox
          value={filter.search ?? ''}
          placeholder={t('list.search')}
          onSearch={(search) => void setFilter({ search: search || undefined })}
        />
        <AreaPicker
          filter
          value={filter.areaId ?? ''}
          onChange={(areaId) => void setFilter({ areaId: areaId || undefined })}
        />
        <Select
          aria-label={t('roles.role')}
          value={filter.role ?? ''}
          empty={t('list.anyRole')}
          options={Role.options.map((value) => ({ value, label: shell(`roles.${value}`) }))}
          onChange={(role) => void setFilter({ role: role || undefined })}
        />
      </search>
      {found.isError && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Skeleton rows={8} />}
      {rows?.length === 0 && (
        <Card>
          <EmptyState
            icon={Users}
            title={t('list.empty')}
            text={t('list.emptyText')}
            action={
              <Button onClick={() => void setFilter({ search: undefined, areaId: undefined, role: undefined })}>
                {t('list.clear')}
              </Button>
            }
          />
        </Card>
      )}
      {rows && rows.length > 0 && (
        <Card bare>
          <div className={styles.desk}>
            <DataTable
              caption={t('title')}
              columns={columns}
              rows={rows}
              rowKey={(row) => row.personId}
              onMore={more}
              loadingMore={found.isFetchingNextPage}
            />
          </div>
          <div className={styles.phone}>
            <List label={t('title')}>
              {rows.map((row) => (
                <ListRowLink
                  key={row.personId}
                  to="/people/$personId"
                  params={{ personId: row.personId }}
                  title={row.name}
                  detail={
                    <>
                      <RoleBadges person={row} />
                      <AreaName areaId={row.areaId} />
                      <span className="number">{row.phoneMask}</span>
                    </>
                  }
                />
              ))}
            </List>
            {more && (
              <div className={styles.foot}>
                <MoreButton pending={found.isFetchingNextPage} onMore={more} />
              </div>
            )}
          </div>
        </Card>
      )}
    </>
  )
}

function RoleBadges({ person }: { person: PersonRowView }) {
  const { t } = useTranslation('shell')
  const roles = [...new Set(person.grants.map((grant) => grant.role))]
  return roles.map((role) => (
    <Badge key={role} tone="blue" plain>
      {t(`roles.${role}`)}
    </Badge>
  ))
}

function useColumns(): Column<PersonRowView>[] {
  const { t } = useTranslation('access')
  return [
    {
      key: 'name',
      title: t('name'),
      cell: (row) => (
        <>
          <Link to="/people/$personId" params={{ personId: row.personId }}>
            {row.name}
          </Link>{' '}
          {row.disabledAt !== null && <Badge tone="red">{t('account.disabled')}</Badge>}
        </>
      ),
    },
    {
      key: 'roles',
      title: t('rolesTitle'),
      cell: (row) => (
        <div className={styles.line}>
          <RoleBadges person={row} />
        </div>
      ),
    },
    { key: 'area', title: t('area'), cell: (row) => <AreaName areaId={row.areaId} full /> },
    { key: 'phone', title: t('phone'), cell: (row) => <span className="number">{row.phoneMask ?? '—'}</span> },
    {
      key: 'certificate',
      title: t('certificates'),
      cell: (row) =>
        row.grants.some((grant) => grant.role === 'inspector') ? (
          <CertificateBadge certificates={row.certificates} />
        ) : (
          '—'
        ),
    },
    { key: 'username', title: t('username'), cell: (row) => row.username ?? t('noAccount') },
  ]
}
