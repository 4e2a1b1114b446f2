import { type CountMeasure, type MeasureId, type MeasureRowView, mostExportedRows } from '@huhang/contract/statistics'
import type { Permission } from '@huhang/domain/access'
import { cutWords, isRate, type RowColumn, rateMeasures, rowColumns, valueText } from '@huhang/domain/statistics'
import { Link, type LinkProps } from '@tanstack/react-router'
import { Download } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useLookPages } from '../../app/look'
import { useNow } from '../../app/now'
import { useSearchState } from '../../app/search-state'
import { useMay } from '../../app/session'
import { ButtonHref } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { type Column, DataTable } from '../../ui/DataTable'
import { ErrorState } from '../../ui/ErrorState'
import { BackLink, PageHeader, Stack } from '../../ui/PageHeader'
import { Tabs } from '../../ui/Tabs'
import { Day } from '../../ui/Time'
import styles from './Month.module.css'
import { given, MonthSearch, thisMonth, toMonth } from './month-search'
import { useMeasureWords } from './use-words'

const pageSize = 50

/** Where a row's own page is, and what one must be allowed to open it. */
const paths: Record<MeasureRowView['subject']['kind'], readonly [string, string, Permission] | null> = {
  inspection: ['/inspections/$inspectionId', 'inspectionId', 'inspections.open'],
  enterprise: ['/enterprises/$enterpriseId', 'enterpriseId', 'enterprises.open'],
  hazard: ['/hazards/$hazardId', 'hazardId', 'hazards.open'],
  incident: ['/dispatch/$incidentId', 'incidentId', 'dispatch.listIncidents'],
  // A team's trip has no page of its own.
  trip: null,
}

function Title({ row }: { row: MeasureRowView }) {
  const path = paths[row.subject.kind]
  const may = useMay(path?.[2] ?? 'statistics.rows')
  if (path === null || !may) return row.title
  const to = { to: path[0], params: { [path[1]]: row.subject.id } } as unknown as Pick<LinkProps, 'to' | 'params'>
  return <Link {...to}>{row.title}</Link>
}

/** A rate is two counts: the rows of each are one tab. */
const countsOf = (id: MeasureId): readonly CountMeasure[] =>
  isRate(id) ? [rateMeasures[id].over, rateMeasures[id].of] : [id]

/** The rows behind one number of the month, and their workbook. */
export default function RowsPage() {
  const { t } = useTranslation('statistics')
  const words = useMeasureWords()
  const now = useNow()
  const [search, set] = useSearchState(MonthSearch)
  const month = search.month ?? thisMonth(now)
  const asked = search.measure ?? 'visits'
  const { areaId, industry, kind, level } = search
  const rate = isRate(asked) ? asked : null
  const counts = countsOf(asked)
  const measure = counts.find((each) => each === search.part) ?? counts[0] ?? 'visits'
  const question = { measure, month, ...given({ areaId, industry, kind, level }) }
  const pages = useLookPages('statistics.rows', { ...question, limit: pageSize })
  const rows = pages.data?.pages.flatMap((page) => page.rows)
  const first = pages.data?.pages[0]
  const total = first?.total ?? null
  const tooMany = total !== null && !rowColumns(measure).has('value') && total > mostExportedRows
  const table = (
    <Card
      title={
        total === null
          ? words.name(measure)
          : `${words.name(measure)} ${valueText(measure, total, words.language)} ${words.unit(measure)}`
      }
      bare
    >
      {pages.error ? (
        <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />
      ) : (
        <RowsTable
          measure={measure}
          rows={rows}
          onMore={pages.hasNextPage ? () => void pages.fetchNextPage() : undefined}
          loading={pages.isFetchingNextPage}
        />
      )}
    </Card>
  )
  return (
    <Stack>
      <PageHeader
        title={words.name(asked)}
        subtitle={
          <>
            {first && <strong>{cutWords(question, first.area, words.language)}</strong>} {words.definition(asked)}
          </>
        }
        back={<BackLink {...toMonth({ month, areaId })}>{t('back')}</BackLink>}
        actions={
          tooMany ? (
            <p className={styles.note}>{t('tooMany', { count: total, max: mostExportedRows })}</p>
          ) : (
            <ButtonHref
              icon={Download}
              href={`/export/statistics.xlsx?${new URLSearchParams({ ...question, language: words.language })}`}
              download
            >
              {t('export')}
            </ButtonHref>
          )
        }
      />
      {rate === null ? (
        table
      ) : (
        <Tabs
          label={words.name(rate)}
          value={measure}
          tabs={counts.map((value) => ({ value, label: words.name(value) }))}
          onChange={(value) => void set({ part: value })}
        >
          {table}
        </Tabs>
      )}
    </Stack>
  )
}

type RowsTableProps = {
  measure: CountMeasure
  rows: readonly MeasureRowView[] | undefined
  onMore: (() => void) | undefined
  loading: boolean
}

type RowsColumn = Column<MeasureRowView> & { only?: RowColumn }

function RowsTable({ measure, rows, onMore, loading }: RowsTableProps) {
  const { t } = useTranslation('statistics')
  const words = useMeasureWords()
  const has = rowColumns(measure)
  const word = (part: 'industry' | 'kind' | 'grade' | 'status'): RowsColumn => ({
    key: part,
    only: part,
    title: t(part),
    cell: (row) => words.row(row, measure)[part] ?? '—',
  })
  const columns: readonly RowsColumn[] = [
    { key: 'on', title: t('day'), cell: (row) => <Day on={row.on} /> },
    { key: 'title', title: t('what'), cell: (row) => <Title row={row} /> },
    { key: 'about', title: t('about'), cell: (row) => row.about ?? '—' },
    { key: 'area', title: t('area'), cell: (row) => words.row(row, measure).area },
    word('industry'),
    word('kind'),
    word('grade'),
    word('status'),
    {
      key: 'deadline',
      only: 'deadline',
      title: t('deadline'),
      cell: (row) => (row.deadlineOn === null ? '—' : <Day on={row.deadlineOn} />),
    },
    {
      key: 'value',
      only: 'value',
      title: words.unit(measure),
      number: true,
      cell: (row) => valueText(measure, row.value, words.language),
    },
  ]
  return (
    <DataTable
      caption={words.name(measure)}
      rows={rows}
      rowKey={(row) => row.key}
      onMore={onMore}
      loadingMore={loading}
      columns={columns.filter(({ only }) => only === undefined || has.has(only))}
    />
  )
}
