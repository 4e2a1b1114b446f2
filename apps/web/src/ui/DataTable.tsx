import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react'
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
  /** The server can sort by this key. */
  sortable?: boolean
}

/** `name` ascending, `-name` descending. */
export type SortKey = string

type DataTableProps<Row> = {
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[] | undefined
  rowKey(row: Row): string
  chosen?: (row: Row) => boolean
  sort?: SortKey
  onSort?: (sort: SortKey) => void
  empty?: ReactNode
  /** Rows in all, when the server counted them. */
  total?: number
  onMore?: (() => void) | undefined
  loadingMore?: boolean
}

/** A light table for desks. Sorting and paging belong to the server; it shows what it is given, and prints. */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  chosen,
  sort,
  onSort,
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
                <HeadCell key={column.key} column={column} sort={sort} onSort={onSort} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={rowKey(row)} className={classes(chosen?.(row) && styles.chosen)}>
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

type HeadCellProps<Row> = {
  column: Column<Row>
  sort: SortKey | undefined
  onSort: ((sort: SortKey) => void) | undefined
}

function HeadCell<Row>({ column, sort, onSort }: HeadCellProps<Row>) {
  const { t } = useTranslation('ui')
  const direction = sort === column.key ? 'up' : sort === `-${column.key}` ? 'down' : null
  const className = classes(column.number && styles.right)
  if (!column.sortable || onSort === undefined)
    return (
      <th scope="col" className={className}>
        {column.title}
      </th>
    )
  const Icon = direction === 'up' ? ArrowUp : direction === 'down' ? ArrowDown : ArrowUpDown
  return (
    <th
      scope="col"
      className={className}
      aria-sort={direction === 'up' ? 'ascending' : direction === 'down' ? 'descending' : 'none'}
    >
      <button
        type="button"
        className={styles.sort}
        title={t(direction === 'up' ? 'sortDown' : 'sortUp')}
        onClick={() => onSort(direction === 'up' ? `-${column.key}` : column.key)}
      >
        {column.title}
        <Icon aria-hidden className={classes(direction === null && styles.faint)} />
      </button>
    </th>
  )
}
