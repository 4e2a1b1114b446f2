import type { MeasureId, MonthView } from '@huhang/contract/statistics'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../ui/DataTable'
import { type MonthSearch, toMonth, toRows } from './month-search'
import { useMeasureWords } from './use-words'

const shown: readonly MeasureId[] = [
  'visits',
  'enterprises',
  'hazards-found',
  'hazards-rectified',
  'rectification-rate',
  'on-time-rate',
  'missions',
]

/** The chart's numbers as a table, newest first; a month opens itself, a number its rows. */
export function TrendTable({ view, search }: { view: MonthView; search: MonthSearch }) {
  const { t } = useTranslation('statistics')
  const words = useMeasureWords()
  return (
    <DataTable
      caption={t('trend')}
      rows={view.months.toReversed()}
      rowKey={({ month }) => month}
      columns={[
        {
          key: 'month',
          title: t('month'),
          cell: ({ month }) => <Link {...toMonth({ ...search, month })}>{month}</Link>,
        },
        ...shown.map((id) => ({
          key: id,
          title: words.name(id),
          number: true,
          cell: ({ month, counts }: MonthView['months'][number]) => (
            <Link {...toRows({ ...search, month, measure: id })}>{words.value(id, counts)}</Link>
          ),
        })),
      ]}
    />
  )
}
