import { createLink } from '@tanstack/react-router'
import { ChevronRight } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes'
import styles from './ListRow.module.css'

export const List = ({ children, label }: { children: ReactNode; label?: string }) => (
  <ul className={styles.list} aria-label={label}>
    {children}
  </ul>
)

/** A row's title of any length: two lines of it stand in a list. */
export const Clamp = ({ children }: { children: ReactNode }) => <span className={styles.clamp}>{children}</span>

type RowParts = {
  title: ReactNode
  /** The line below: small facts, each its own element. */
  detail?: ReactNode
  /** Before the text: a badge, a picture. */
  lead?: ReactNode
  /** After the text: a number, a state. */
  aside?: ReactNode
  /** Buttons that do something else than open the row. */
  actions?: ReactNode
}

function Parts({ title, detail, lead, aside, actions, opens }: RowParts & { opens: boolean }) {
  return (
    <>
      {lead && <div className={styles.lead}>{lead}</div>}
      <div className={styles.main}>
        {title}
        {detail && <div className={styles.detail}>{detail}</div>}
      </div>
      {aside && <div className={styles.aside}>{aside}</div>}
      {actions && <div className={styles.actions}>{actions}</div>}
      {opens && <ChevronRight className={styles.chevron} size={18} aria-hidden />}
    </>
  )
}

/** A row that opens nothing. */
export const ListRow = (parts: RowParts) => (
  <li className={styles.row}>
    <Parts {...parts} title={<div className={styles.title}>{parts.title}</div>} opens={false} />
  </li>
)

/** A row that does something here: opens a panel, chooses an item. */
export const ListRowButton = ({ onPress, ...parts }: RowParts & { onPress(): void }) => (
  <li className={classes(styles.row, styles.linked)}>
    <Parts
      {...parts}
      title={
        <button type="button" className={styles.title} onClick={onPress}>
          {parts.title}
        </button>
      }
      opens
    />
  </li>
)

type AnchorRowProps = RowParts & Omit<ComponentProps<'a'>, 'title' | 'children'>

const AnchorRow = ({ title, detail, lead, aside, actions, ...anchor }: AnchorRowProps) => (
  <li className={classes(styles.row, styles.linked)}>
    <Parts
      {...{ detail, lead, aside, actions }}
      title={
        <a {...anchor} className={styles.title}>
          {title}
        </a>
      }
      opens
    />
  </li>
)

/** A row that leads to its own page: `<ListRowLink to="/hazards/$hazardId" params={…} title=… />`. */
export const ListRowLink = createLink(AnchorRow)
