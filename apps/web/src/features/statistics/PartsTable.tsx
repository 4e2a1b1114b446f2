import type { Counts, MeasureId } from '@huhang/contract/statistics'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../ui/DataTable'
import styles from './Month.module.css'
import { type MonthSearch, toRows } from './month-search'
import { useMeasureWords } from './use-words'

export type PartRow = {
  key: string
  label: string
  now: Counts
  before: Counts
  yearAgo: Counts
  /** What narrows the month to this part; null: its rows can't be asked for alone. */
  narrowed: MonthSearch | null
}

/** Parts of the month side by side: every number opens its rows. */
export function PartsTable({
  caption,
  head,
  rows,
  measures,
}: {
  caption: string
  head: string
  rows: readonly PartRow[]
  measures: readonly MeasureId[]
}) {
  const { t } = useTranslation('statistics')
  const words = useMeasureWords()
  const columns = measures.map((id) => ({
    key: id,
    title: <span title={words.definition(id)}>{words.name(id)}</span>,
    number: true,
    cell: (row: PartRow) => {
      const value = words.value(id, row.now)
      return (
        <>
          {row.narrowed === null ? value : <Link {...toRows({ ...row.narrowed, measure: id })}>{value}</Link>}
          <small className={styles.small}>
            {t('comparedYear', { change: words.change(id, row.now, row.yearAgo) })}
          </small>
          <small className={styles.small}>
            {t('comparedMonth', { change: words.change(id, row.now, row.before) })}
          </small>
        </>
      )
    },
  }))
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={(row) => row.key}
      columns={[
        { key: 'label', title: head, cell: (row: PartRow) => <span className={styles.part}>{row.label}</span> },
        ...columns,
      ]}
      empty={<p className={styles.nothing}>{t('noParts')}</p>}
    />
  )
}
