import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './Button'
import { classes } from './classes'
import styles from './DataTable.module.css'
import { EmptyState } from './EmptyState'
import { Skeleton } from './Skeleton'

export type Column<Row> = {
  key: string
  title: ReactNode
  cell(row: Row): ReactNode
  /** Numbers stand at the right. */
  number?: boolean
}

type DataTableProps<Row> = {
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[] | undefined
  rowKey(row: Row): string
  empty?: ReactNode
  /** Rows in all, when the server counted them. */
  total?: number
  onMore?: (() => void) | undefined
  loadingMore?: boolean
}

/** A light table for desks. Order and paging belong to the server; it shows what it is given, and prints. */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  empty,
  total,
  onMore,
  loadingMore,
}: DataTableProps<Row>) {
  const { t } = useTranslation('ui')
  if (rows === undefined) return <Skeleton rows={6} />
  if (rows.length === 0) return empty ?? <EmptyState title={t('noRows')} />
  return (
    <>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.key} scope="col" className={classes(column.number && styles.right)}>
                  {column.title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={rowKey(row)}>
                {columns.map((column) => (
                  <td key={column.key} className={classes(column.number && styles.right)}>
                    {column.cell(row)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {(total !== undefined || onMore) && (
        <footer className={styles.foot}>
          <span>{total !== undefined && t('rows', { count: total })}</span>
          {onMore && (
            <Button size="small" pending={loadingMore === true} onClick={onMore}>
              {t('more')}
            </Button>
          )}
        </footer>
      )}
    </>
  )
}
