import { IncidentCategory } from '@huhang/contract/dispatch'
import type { AreaPartView, MeasureId, MonthView } from '@huhang/contract/statistics'
import { restSaid } from '@huhang/domain/statistics'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useLook } from '../../app/look'
import { useNow } from '../../app/now'
import { useSearchState } from '../../app/search-state'
import { Card } from '../../ui/Card'
import { ErrorState } from '../../ui/ErrorState'
import { Columns, PageHeader, Stack } from '../../ui/PageHeader'
import { Skeleton } from '../../ui/Skeleton'
import { MonthChoices } from './MonthChoices'
import { MonthFigures } from './MonthFigures'
import { given, MonthSearch, thisMonth, toRows } from './month-search'
import { OverdueTable } from './OverdueTable'
import { type PartRow, PartsTable } from './PartsTable'
import { Sentence } from './Sentence'
import { TrendTable } from './TrendTable'
import { useMeasureWords } from './use-words'

const TrendChart = lazy(() => import('./TrendChart'))
const CountyRates = lazy(() => import('./CountyRates'))

const visiting: readonly MeasureId[] = [
  'visits',
  'enterprises',
  'hazards-found',
  'hazards-rectified',
  'major-hazards',
  'rectification-rate',
  'on-time-rate',
]
const rescuing: readonly MeasureId[] = ['incidents', 'missions', 'volunteer-hours']
const incidentKinds: ReadonlySet<string> = new Set(IncidentCategory.options)

/** The rest of an area has a line only when something lies there. */
const isWorthARow = ({ kind, now, before, yearAgo }: AreaPartView) =>
  kind !== 'rest' || [now, before, yearAgo].some((counts) => Object.values(counts).some((count) => count > 0))

/** The last line of the areas: what their parts add up to. */
function wholeOf({ months }: MonthView, { label, narrowed }: Pick<PartRow, 'label' | 'narrowed'>): PartRow[] {
  const [yearAgo, before, now] = [months[0], months.at(-2), months.at(-1)]
  return yearAgo && before && now
    ? [{ key: 'whole', label, narrowed, now: now.counts, before: before.counts, yearAgo: yearAgo.counts }]
    : []
}

/** The manager's desk: the month in a sentence, in figures, over time, by its parts, and what is overdue. */
export default function MonthPage() {
  const { t } = useTranslation('statistics')
  const now = useNow()
  const [search, set] = useSearchState(MonthSearch)
  const month = search.month ?? thisMonth(now)
  const { areaId, industry, kind } = search
  const asked = useLook('statistics.month', { month, ...given({ areaId, industry, kind }) }, { keep: true })
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={asked.data && t('subtitle', { month, asOf: asked.data.asOf })}
        actions={
          <MonthChoices month={month} search={search} view={asked.data} onChange={(change) => void set(change)} />
        }
      />
      {asked.error ? (
        <ErrorState error={asked.error} onRetry={() => void asked.refetch()} />
      ) : asked.data ? (
        <Month view={asked.data} search={{ ...search, month }} />
      ) : (
        <Skeleton rows={8} />
      )}
    </>
  )
}

function Month({ view, search }: { view: MonthView; search: MonthSearch }) {
  const { t } = useTranslation('statistics')
  const words = useMeasureWords()
  const kinds = view.byKind.map((part) => ({
    ...part,
    key: part.key ?? '',
    label: part.key === null ? t('noKind') : words.kind(part.key),
    narrowed: part.key === null ? null : { ...search, kind: part.key },
  }))
  const industries = view.byIndustry.map((part) => ({
    ...part,
    key: part.key ?? '',
    label: part.key === null ? t('noIndustry') : `${part.key} ${words.industry(part.key)}`,
    narrowed: part.key === null ? null : { ...search, industry: part.key },
  }))
  const areaLabels: Record<AreaPartView['kind'], (name: string) => string> = {
    part: (name) => name,
    zone: (name) => t('zone', { name }),
    rest: (name) => restSaid(name, words.language),
  }
  const areas = view.byArea.filter(isWorthARow).map((part) => ({
    ...part,
    key: part.areaId,
    label: areaLabels[part.kind](words.area(part)),
    narrowed: { ...search, areaId: part.areaId, ...(part.kind === 'rest' ? { level: 'rest' as const } : {}) },
  }))
  const overdue = view.months.at(-1)?.counts.overdue ?? 0
  return (
    <Stack>
      <Sentence view={view} />
      <MonthFigures view={view} search={search} />
      <Columns>
        <Card title={t('trend')}>
          <Suspense fallback={<Skeleton rows={6} />}>
            <TrendChart view={view} />
          </Suspense>
        </Card>
        <Card title={t('cityByRate')}>
          <Suspense fallback={<Skeleton rows={6} />}>
            <CountyRates view={view} search={search} />
          </Suspense>
        </Card>
      </Columns>
      <Card
        title={t('overdue')}
        count={overdue}
        actions={<Link {...toRows({ ...search, measure: 'overdue' })}>{t('allOverdue')}</Link>}
        bare
      >
        <OverdueTable view={view} />
      </Card>
      <Card title={t('byArea')} bare>
        <PartsTable
          caption={t('byArea')}
          head={t('area')}
          rows={[...areas, ...wholeOf(view, { label: t('whole'), narrowed: search })]}
          measures={[...visiting, 'missions']}
        />
      </Card>
      <Card title={t('byIndustry')} bare>
        <PartsTable
          caption={t('byIndustry')}
          head={t('industry')}
          rows={industries.filter((row) => row.narrowed !== null)}
          measures={visiting}
        />
      </Card>
      <Card title={t('byKind')} bare>
        <PartsTable
          caption={t('byKind')}
          head={t('visitKind')}
          rows={kinds.filter((row) => !incidentKinds.has(row.key))}
          measures={visiting}
        />
      </Card>
      <Card title={t('byIncident')} bare>
        <PartsTable
          caption={t('byIncident')}
          head={t('incidentKind')}
          rows={kinds.filter((row) => incidentKinds.has(row.key))}
          measures={rescuing}
        />
      </Card>
      <Card title={t('thirteen')} bare>
        <TrendTable view={view} search={search} />
      </Card>
    </Stack>
  )
}
