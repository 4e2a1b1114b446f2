import { createLink } from '@tanstack/react-router'
import type { ComponentProps, ReactNode } from 'react'
import type { Tone } from './Badge'
import { classes } from './classes'
import styles from './Stat.module.css'

type StatParts = {
  label: ReactNode
  /** Null reads "—": there is nothing to divide by, or it is unknown. */
  value: number | string | null
  unit?: ReactNode
  note?: ReactNode
  tone?: Tone | undefined
}

const numbers = new Intl.NumberFormat('zh-CN')

const Parts = ({ label, value, unit, note }: StatParts) => (
  <>
    <span className={styles.label}>{label}</span>
    <span className={styles.value}>
      {value === null ? '—' : typeof value === 'number' ? numbers.format(value) : value}
      {unit && value !== null && <span className={styles.unit}>{unit}</span>}
    </span>
    {note && <span className={styles.note}>{note}</span>}
  </>
)

/** One figure. */
export const Stat = (parts: StatParts) => (
  <div className={classes(styles.stat, parts.tone && styles[parts.tone])}>
    <Parts {...parts} />
  </div>
)

const StatAnchor = ({
  label,
  value,
  unit,
  note,
  tone,
  ...anchor
}: StatParts & Omit<ComponentProps<'a'>, 'children'>) => (
  <a {...anchor} className={classes(styles.stat, tone && styles[tone])}>
    <Parts {...{ label, value, unit, note }} />
  </a>
)

/** One figure that opens the rows behind it. */
export const StatLink = createLink(StatAnchor)
