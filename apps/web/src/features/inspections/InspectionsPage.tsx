import { AreaId, EnterpriseId, LocalDay } from '@huhang/contract'
import { InspectionKind, type InspectionRowView } from '@huhang/contract/inspections'
import { ClipboardPen } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useLook, useLookPages } from '../../app/look'
import { useSearchState } from '../../app/search-state'
import { useMay, useMe } from '../../app/session'
import { NotListed } from '../../outbox'
import { Button, ButtonLink } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Check } from '../../ui/Choice'
import { DateInput } from '../../ui/DateInput'
import { EmptyState } from '../../ui/EmptyState'
import { ErrorState } from '../../ui/ErrorState'
import { Field } from '../../ui/Field'
import { List, ListRowLink } from '../../ui/ListRow'
import { MoreButton } from '../../ui/MoreButton'
import { PageHeader, Stack } from '../../ui/PageHeader'
import { Select } from '../../ui/Select'
import { Skeleton } from '../../ui/Skeleton'
import { Day } from '../../ui/Time'
import { InspectionStatusBadge } from './InspectionBadges'
import styles from './Inspections.module.css'

const Search = z.object({
  kind: InspectionKind.optional().catch(undefined),
  areaId: AreaId.optional().catch(undefined),
  fromOn: LocalDay.optional().catch(undefined),
  toOn: LocalDay.optional().catch(undefined),
  mine: z.boolean().optional().catch(undefined),
  enterpriseId: EnterpriseId.optional().catch(undefined),
})
type Search = z.infer<typeof Search>

/** Visits in one's reach, newest first; every filter is in the address. */
export default function InspectionsPage() {
  const { t } = useTranslation('inspections')
  const [search, set] = useSearchState(Search)
  const me = useMe()
  const mayRecord = useMay('inspections.record')
  const { mine, ...filters } = search
  const pages = useLookPages(
    'inspections.list',
    { ...filters, limit: 50, ...(mine && me.personId ? { inspectorId: me.personId } : {}) },
    { keep: true },
  )
  const rows = pages.data?.pages.flatMap((page) => page.rows)
  const isFiltered = Object.values(search).some((value) => value !== undefined)
  const action = mayRecord && (
    <ButtonLink to="/inspections/new" kind="primary" icon={ClipboardPen}>
      {t('record')}
    </ButtonLink>
  )
  return (
    <>
      <PageHeader title={t(mayRecord || me.enterprises.length === 0 ? 'title' : 'mineTitle')} actions={action} />
      <Stack>
        <Card>
          <Filters search={search} onChange={set} />
        </Card>
        <NotListed what="visits" />
        {pages.isError ? (
          <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />
        ) : rows === undefined ? (
          <Skeleton rows={6} />
        ) : rows.length === 0 ? (
          <EmptyState
            title={t(isFiltered ? 'list.emptyFiltered' : 'list.empty')}
            text={t(isFiltered ? 'list.emptyFilteredText' : 'list.emptyText')}
            action={action}
          />
        ) : (
          <Card bare>
            <List label={t('list.caption')}>
              {rows.map((row) => (
                <InspectionRow key={row.inspectionId} row={row} />
              ))}
            </List>
          </Card>
        )}
        {pages.hasNextPage && (
          <MoreButton pending={pages.isFetchingNextPage} onMore={() => void pages.fetchNextPage()} />
        )}
      </Stack>
    </>
  )
}

function InspectionRow({ row }: { row: InspectionRowView }) {
  const { t } = useTranslation('inspections')
  const { t: tUi } = useTranslation('ui')
  return (
    <ListRowLink
      to="/inspections/$inspectionId"
      params={{ inspectionId: row.inspectionId }}
      title={row.enterprise}
      detail={
        <>
          <Day on={row.day} />
          <span>{t(`kind.${row.kind}`)}</span>
          <span>{row.premises}</span>
          <span>{row.inspectors.map((one) => one.name).join(tUi('comma'))}</span>
          {row.hazards > 0 && <span>{t('list.hazards', { count: row.hazards })}</span>}
          {row.openHazards > 0 && <span>{t('list.open', { count: row.openHazards })}</span>}
        </>
      }
      aside={<InspectionStatusBadge status={row.status} />}
    />
  )
}

function Filters({ search, onChange }: { search: Search; onChange(part: Partial<Search>): unknown }) {
  const { t, i18n } = useTranslation('inspections')
  const isInspector = useMay('inspections.record')
  const tree = useLook('areas.tree', {})
  const areas = (tree.data?.areas ?? []).filter(
    (area) => area.isMine && (area.kind === 'county' || area.kind === 'zone'),
  )
  const isFiltered = Object.values(search).some((value) => value !== undefined)
  return (
    <div className={styles.filters}>
      <Field label={t('list.kind')}>
        <Select<InspectionKind>
          name="kind"
          value={search.kind ?? ''}
          empty={t('list.anyKind')}
          options={InspectionKind.options.map((value) => ({ value, label: t(`kind.${value}`) }))}
          onChange={(kind) => onChange({ kind: kind || undefined })}
        />
      </Field>
      {areas.length > 1 && (
        <Field label={t('list.area')}>
          <Select<AreaId>
            name="areaId"
            value={search.areaId ?? ''}
            empty={t('list.anyArea')}
            options={areas.map((area) => ({
              value: area.areaId,
              label: i18n.language === 'en' ? (area.nameEn ?? area.name) : area.name,
            }))}
            onChange={(areaId) => onChange({ areaId: areaId || undefined })}
          />
        </Field>
      )}
      <Field label={t('list.from')}>
        <DateInput
          name="fromOn"
          value={search.fromOn ?? ''}
          onChange={(fromOn) => onChange({ fromOn: fromOn || undefined })}
        />
      </Field>
      <Field label={t('list.to')}>
        <DateInput name="toOn" value={search.toOn ?? ''} onChange={(toOn) => onChange({ toOn: toOn || undefined })} />
      </Field>
      {isInspector && (
        <Check
          checked={search.mine === true}
          label={t('list.mine')}
          onChange={(mine) => onChange({ mine: mine || undefined })}
        />
      )}
      {isFiltered && (
        <Button
          kind="quiet"
          onClick={() =>
            onChange({
              kind: undefined,
              areaId: undefined,
              fromOn: undefined,
              toOn: undefined,
              mine: undefined,
              enterpriseId: undefined,
            })
          }
        >
          {t('list.clear')}
        </Button>
      )}
    </div>
  )
}
