import type { ReactNode } from 'react'
import styles from './Card.module.css'
import { classes } from './classes'

type CardProps = {
  title?: ReactNode
  /** Stands beside the title: how many there are in all. */
  count?: number
  actions?: ReactNode
  /** The body reaches the edges: for lists and tables. */
  bare?: boolean
  className?: string
  children?: ReactNode
}

export function Card({ title, count, actions, bare, className, children }: CardProps) {
  return (
    <section className={classes(styles.card, className)}>
      {(title !== undefined || actions) && (
        <header className={styles.head}>
          <h2 className={styles.title}>
            {title}
            {count !== undefined && <span className={classes(styles.count, 'number')}>{count}</span>}
          </h2>
          {actions}
        </header>
      )}
      <div className={bare ? styles.bare : styles.body}>{children}</div>
    </section>
  )
}
