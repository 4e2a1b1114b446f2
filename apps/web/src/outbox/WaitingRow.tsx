import { useTranslation } from 'react-i18next'
import type { EntryRow } from '../device'
import { Badge } from '../ui/Badge'
import { Clamp, List, ListRowLink } from '../ui/ListRow'
import { When } from '../ui/Time'
import { stateTone } from './state-tone'
import type { Opened } from './use-opened'

/** 待发: what stands here is not with the server yet. */
export function WaitingBadge({ waits }: { waits: boolean }) {
  const { t } = useTranslation('outbox')
  return waits ? <Badge tone={stateTone.waiting}>{t('state.waiting')}</Badge> : null
}

/** What was said here and is not through, among the rows of another page. Without a title it is named by its verb. */
export function WaitingRow({ row, title }: { row: EntryRow; title?: string | undefined }) {
  const { t } = useTranslation('outbox')
  const verb = t(`verbs.${row.name}` as 'verbs.hazards.report')
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
        <WaitingRow key={row.id} row={row} />
      ))}
    </List>
  )
}
