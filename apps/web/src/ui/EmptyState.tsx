import { Inbox, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './State.module.css'

type EmptyStateProps = {
  icon?: LucideIcon
  /** What would be here. */
  title: ReactNode
  text?: ReactNode
  /** The first step. */
  action?: ReactNode
}

export function EmptyState({ icon: Icon = Inbox, title, text, action }: EmptyStateProps) {
  return (
    <div className={styles.state}>
      <Icon className={styles.icon} aria-hidden />
      <p className={styles.title}>{title}</p>
      {text && <p className={styles.text}>{text}</p>}
      {action && <div className={styles.actions}>{action}</div>}
    </div>
  )
}
