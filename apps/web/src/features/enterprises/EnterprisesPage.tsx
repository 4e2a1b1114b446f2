import { mostCodedEnterprises } from '@huhang/contract/enterprises'
import { Building2, Plus, QrCode } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useLookPages } from '../../app/look'
import { useSearchState } from '../../app/search-state'
import { useMay } from '../../app/session'
import { Button, ButtonHref, ButtonLink } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { EmptyState } from '../../ui/EmptyState'
import { ErrorState } from '../../ui/ErrorState'
import { PageHeader } from '../../ui/PageHeader'
import { Skeleton } from '../../ui/Skeleton'
import { EnterpriseFilters } from './EnterpriseFilters'
import { EnterpriseList } from './EnterpriseList'
import { EnterpriseFilter, setOnly } from './enterprise-filter'

/** Every enterprise within my reach: searched while one types, filters in the URL. */
export default function EnterprisesPage() {
  const { t } = useTranslation('enterprises')
  const mayRegister = useMay('enterprises.register')
  const mayPrint = useMay('enterprises.listCodes')
  const [filter, setFilter] = useSearchState(EnterpriseFilter)
  const question = useMemo(() => ({ ...setOnly(filter), limit: 50 }), [filter])
  const found = useLookPages('enterprises.list', question, { keep: true })
  const pages = found.data?.pages
  const rows = pages?.flatMap((page) => page.rows)
  const total = pages?.[0]?.total

  const clear = () =>
    setFilter(
      Object.fromEntries(Object.keys(EnterpriseFilter.shape).map((key) => [key, undefined])) as EnterpriseFilter,
    )

  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={total === undefined ? undefined : t('list.count', { count: total })}
        actions={
          <>
            {mayPrint && total !== undefined && <PrintCodes filter={filter} total={total} />}
            {mayRegister && (
              <ButtonLink to="/enterprises/new" kind="primary" icon={Plus}>
                {t('register')}
              </ButtonLink>
            )}
          </>
        }
      />
      <EnterpriseFilters filter={filter} onChange={(change) => void setFilter(change)} />
      {found.isError && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Skeleton rows={8} />}
      {rows?.length === 0 && (
        <Card>
          <EmptyState
            icon={Building2}
            title={t('list.empty')}
            text={t('list.emptyText')}
            action={<Button onClick={() => void clear()}>{t('list.clear')}</Button>}
          />
        </Card>
      )}
      {rows && rows.length > 0 && (
        <EnterpriseList
          rows={rows}
          total={total}
          onMore={found.hasNextPage ? () => void found.fetchNextPage() : undefined}
          loadingMore={found.isFetchingNextPage}
        />
      )}
    </>
  )
}

/** Codes for the gates of all enterprises that the list shows. */
function PrintCodes({ filter, total }: { filter: EnterpriseFilter; total: number }) {
  const { t } = useTranslation('enterprises')
  const { status, ...filters } = setOnly(filter)
  // Nobody goes to a place that is closed.
  if (total === 0 || status === 'closed') return null
  if (total > mostCodedEnterprises)
    return (
      <Button icon={QrCode} disabled title={t('codes.tooMany', { max: mostCodedEnterprises })}>
        {t('codes.print')}
      </Button>
    )
  const asked = new URLSearchParams(Object.entries(filters).map(([key, value]) => [key, String(value)]))
  return (
    <ButtonHref icon={QrCode} href={`/print/codes?${asked}`} target="_blank" rel="noopener">
      {t('codes.print')}
    </ButtonHref>
  )
}
