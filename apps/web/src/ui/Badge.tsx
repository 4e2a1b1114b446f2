import type { ReactNode } from 'react'
import styles from './Badge.module.css'
import { classes } from './classes'

export type Tone = 'red' | 'orange' | 'yellow' | 'blue' | 'green' | 'grey'

/** A shape for each tone, so that colour never speaks alone. */
const shapes: Record<Tone, ReactNode> = {
  red: <path d="M6 0 12 6 6 12 0 6z" />,
  orange: <path d="M6 1 12 11H0z" />,
  yellow: <path d="M1 1h10v10H1z" />,
  blue: <circle cx="6" cy="6" r="5" />,
  green: (
    <path d="M1 6.5 4.500 10 11 2.500" fill="none" stroke="currentColor" strokeWidth="2.200" strokeLinecap="round" />
  ),
  grey: <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="2" />,
}

/** The shape alone, where the word stands beside it (a legend, a map's list). */
export const Shape = ({ tone, size = 12 }: { tone: Tone; size?: number }) => (
  <svg
    viewBox="0 0 12 12"
    width={size}
    height={size}
    fill="currentColor"
    aria-hidden
    style={{ color: `var(--${tone}-solid)`, flex: 'none' }}
  >
    {shapes[tone]}
  </svg>
)

/** A state or a grade: tone, shape and word together. */
export function Badge({ tone = 'grey', plain, children }: { tone?: Tone; plain?: boolean; children: ReactNode }) {
  return (
    <span className={classes(styles.badge, styles[tone])}>
      {!plain && (
        <svg viewBox="0 0 12 12" fill="currentColor" aria-hidden>
          {shapes[tone]}
        </svg>
      )}
      {children}
    </span>
  )
}
