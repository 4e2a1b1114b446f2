import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntryRow } from '../device'
import { Badge } from '../ui/Badge'
import { Clamp, List, ListRowLink } from '../ui/ListRow'
import { When } from '../ui/Time'
import type { Opened } from './open-entry'
import { stateTone } from './state-tone'
import { useVerbWord } from './use-verb-word'

type EntryLineProps = {
  row: EntryRow
  /** What it is about; without one it is named by its verb. */
  title?: string | undefined
  /** What else is told of it. */
  children?: ReactNode
}

/** One command that was said here, on a list: what, how it stands, and when. */
export function EntryLine({ row, title, children }: EntryLineProps) {
  const { t } = useTranslation('outbox')
  const verb = useVerbWord()(row.name)
  return (
    <ListRowLink
      to="/outbox/$commandId"
      params={{ commandId: row.id }}
      title={<Clamp>{title ?? verb}</Clamp>}
      detail={
        <>
          <Badge tone={stateTone[row.state]}>{t(`state.${row.state}`)}</Badge>
          {title !== undefined && <span>{verb}</span>}
          <When at={new Date(row.madeAt).toISOString()} />
          {children}
        </>
      }
    />
  )
}

/** All that was said here about the subject of a page and is not through: it waits, or was sent back. */
export function WaitingList({ entries }: { entries: readonly Opened[] }) {
  const { t } = useTranslation('outbox')
  return entries.length === 0 ? null : (
    <List label={t('here')}>
      {entries.map(({ row }) => (
        <EntryLine key={row.id} row={row} />
      ))}
    </List>
  )
}
