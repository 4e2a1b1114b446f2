import type { MonthView, OverdueView } from '@huhang/contract/statistics'
import { Link, type LinkProps } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Badge } from '../../ui/Badge'
import { DataTable } from '../../ui/DataTable'
import { Day } from '../../ui/Time'
import { AreaName } from '../areas'
import styles from './Month.module.css'
import { useMeasureWords } from './use-words'

const toHazard = (hazardId: string) =>
  ({ to: '/hazards/$hazardId', params: { hazardId } }) as unknown as Pick<LinkProps, 'to' | 'params'>

/** What is overdue and whose it is, the latest first. */
export function OverdueTable({ view }: { view: MonthView }) {
  const { t } = useTranslation('statistics')
  const words = useMeasureWords()
  return (
    <DataTable
      caption={t('overdue')}
      rows={view.overdue}
      rowKey={(row: OverdueView) => row.hazardId}
      empty={<p className={styles.nothing}>{t('nothingOverdue')}</p>}
      columns={[
        { key: 'what', title: t('what'), cell: (row) => <Link {...toHazard(row.hazardId)}>{row.description}</Link> },
        {
          key: 'grade',
          title: t('grade'),
          cell: (row) => <Badge tone={row.grade === 'major' ? 'red' : 'yellow'}>{words.grade(row.grade)}</Badge>,
        },
        { key: 'whose', title: t('whose'), cell: (row) => row.enterpriseName },
        { key: 'responsible', title: t('responsible'), cell: (row) => row.responsible ?? '—' },
        { key: 'area', title: t('area'), cell: (row) => <AreaName areaId={row.areaId} full /> },
        { key: 'deadline', title: t('deadline'), cell: (row) => <Day on={row.deadlineOn} /> },
        { key: 'late', title: t('daysLate'), number: true, cell: (row) => row.daysLate },
      ]}
    />
  )
}
