import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Card } from '../../ui/Card'
import { EmptyState } from '../../ui/EmptyState'
import { List } from '../../ui/ListRow'
import styles from './TodayPage.module.css'
import type { To } from './to'

type SectionProps<Line> = {
  title: string
  lines: { total: number; rows: readonly Line[] }
  empty: string
  emptyText?: string
  /** Where all of them are, when more exist than are shown. */
  all?: To
  actions?: ReactNode
  row(line: Line): ReactNode
}

/** The first few of something that waits, how many there are, and the way to all of them. */
export function Section<Line>({ title, lines, empty, emptyText, all, actions, row }: SectionProps<Line>) {
  const { t } = useTranslation('today')
  return (
    <Card title={title} bare actions={actions} {...(lines.total > 0 ? { count: lines.total } : {})}>
      {lines.rows.length === 0 ? (
        <EmptyState title={empty} text={emptyText} />
      ) : (
        <List label={title}>{lines.rows.map(row)}</List>
      )}
      {all && lines.total > lines.rows.length && (
        <Link {...all} className={styles.more}>
          {t('all', { count: lines.total })}
        </Link>
      )}
    </Card>
  )
}
