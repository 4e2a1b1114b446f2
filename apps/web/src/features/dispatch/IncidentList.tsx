import type { IncidentRowView } from '@huhang/contract/dispatch'
import { useTranslation } from 'react-i18next'
import { Badge } from '../../ui/Badge'
import { List, ListRowLink } from '../../ui/ListRow'
import { When } from '../../ui/Time'
import styles from './dispatch.module.css'
import { IncidentBadge } from './IncidentBadges'
import { StaffingNote } from './StaffingNote'

/** What the list was asked for stays in the address while one goes from one incident to the next. */
export type Asked = { find?: string }
type IncidentListProps = {
  rows: readonly IncidentRowView[]
  asked: Asked
  chosen: string | undefined
  unseen: ReadonlySet<string>
}

/** The same incidents as on the map, as a list. */
export function IncidentList({ rows, asked, chosen, unseen }: IncidentListProps) {
  const { t } = useTranslation('dispatch')
  return (
    <div className={styles.incidents}>
      <List label={t('incidents')}>
        {rows.map((row) => (
          <ListRowLink
            key={row.id}
            to="/dispatch/$incidentId"
            params={{ incidentId: row.id }}
            search={asked}
            aria-current={row.id === chosen ? 'true' : undefined}
            title={
              <>
                {unseen.has(row.id) && <span className={styles.unseen}>{t('desk.unseen')}</span>} {row.title}
              </>
            }
            detail={
              <>
                <IncidentBadge status={row.status} />
                {row.isExercise && <Badge plain>{t('exercise')}</Badge>}
                <When at={row.receivedAt} />
                <StaffingNote {...row} />
              </>
            }
          />
        ))}
      </List>
    </div>
  )
}
