import type { IncidentRowView } from '@huhang/contract/dispatch'
import { useTranslation } from 'react-i18next'
import { Badge } from '../../ui/Badge'

type StaffingNoteProps = Pick<IncidentRowView, 'status' | 'needed' | 'missing' | 'coming' | 'silent'>

/** Who is still missing, who comes, who has not answered: each said by itself, for a glance at night. */
export function StaffingNote({ status, needed, missing, coming, silent }: StaffingNoteProps) {
  const { t } = useTranslation('dispatch')
  // Whoever was there and goes home is missing no more.
  const isLeaving = status === 'operating' && coming === 0
  return (
    <>
      {missing > 0 && !isLeaving && <Badge tone="orange">{t('desk.missing', { count: missing })}</Badge>}
      {missing === 0 && needed > 0 && coming > 0 && <Badge tone="green">{t('desk.complete')}</Badge>}
      {coming > 0 && <span className="number">{t('desk.coming', { count: coming })}</span>}
      {silent > 0 && <span className="number">{t('desk.silent', { count: silent })}</span>}
    </>
  )
}
