import { HazardGrade } from '@huhang/contract/hazards'
import { CirclePlus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useLookPages } from '../../app/look'
import { useSearchState } from '../../app/search-state'
import { useActor, useMay } from '../../app/session'
import { NotListed } from '../../outbox'
import { Button, ButtonLink } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { EmptyState } from '../../ui/EmptyState'
import { ErrorState } from '../../ui/ErrorState'
import { Field } from '../../ui/Field'
import { PageHeader } from '../../ui/PageHeader'
import { Select } from '../../ui/Select'
import { Tabs } from '../../ui/Tabs'
import { AreaPicker } from '../areas'
import { HazardRows } from './HazardRows'
import styles from './Hazards.module.css'
import { HazardSearch, isNarrowed, questionOf, shows } from './hazard-filters'

/** All hazards within reach; for a company's contact, what they have to rectify. */
export default function HazardsPage() {
  const { t } = useTranslation('hazards')
  const [search, setSearch] = useSearchState(HazardSearch)
  const isCompany = useActor().grants.every(({ role }) => role === 'company-contact')
  const mayReport = useMay('hazards.report')
  const hazards = useLookPages('hazards.list', questionOf(search), { keep: true })
  const rows = hazards.data?.pages.flatMap((page) => page.rows)
  const clear = () => void setSearch({ grade: undefined, area: undefined, enterprise: undefined, premises: undefined })
  const narrowed = isNarrowed(search)

  return (
    <>
      <PageHeader
        title={t(isCompany ? 'myTitle' : 'title')}
        actions={
          mayReport && (
            <ButtonLink to="/hazards/new" kind="primary" icon={CirclePlus}>
              {t('report')}
            </ButtonLink>
          )
        }
      />
      <Tabs
        label={t('list.show')}
        value={search.show}
        tabs={shows.map((value) => ({ value, label: t(`list.${value}`) }))}
        onChange={(show) => void setSearch({ show })}
      >
        <div className={styles.filters}>
          <Field label={t('list.grade')}>
            <Select
              value={search.grade ?? ''}
              empty={t('list.anyGrade')}
              options={HazardGrade.options.map((value) => ({ value, label: t(`grade.${value}`) }))}
              onChange={(grade) => void setSearch({ grade: grade === '' ? undefined : grade })}
            />
          </Field>
          {!isCompany && (
            <Field label={t('list.area')} group>
              <AreaPicker
                filter
                value={search.area ?? ''}
                onChange={(area) => void setSearch({ area: area === '' ? undefined : area })}
              />
            </Field>
          )}
          {narrowed && (
            <Button kind="quiet" onClick={clear}>
              {t('list.clear')}
            </Button>
          )}
        </div>
        <NotListed what="hazards" />
        <Card bare>
          {hazards.isError ? (
            <ErrorState error={hazards.error} onRetry={() => void hazards.refetch()} />
          ) : (
            <HazardRows
              rows={rows}
              empty={
                <EmptyState
                  title={t(isCompany ? 'list.emptyMine' : 'list.empty')}
                  text={t(isCompany ? 'list.emptyMineText' : 'list.emptyText')}
                  action={narrowed && <Button onClick={clear}>{t('list.clear')}</Button>}
                />
              }
              onMore={hazards.hasNextPage ? () => void hazards.fetchNextPage() : undefined}
              loadingMore={hazards.isFetchingNextPage}
            />
          )}
        </Card>
      </Tabs>
    </>
  )
}
