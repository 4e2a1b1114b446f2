import type { LocalDay } from '@huhang/contract'
import type { HazardGrade, HazardStatus } from '@huhang/contract/hazards'
import { isOpen } from '@huhang/domain/hazards'
import { useTranslation } from 'react-i18next'
import { useNow } from '../../app/now'
import { Badge } from '../../ui/Badge'
import { daysUntil } from '../../ui/Time'
import { gradeTone, statusTone } from './hazard-tones'

export function StatusBadge({ status }: { status: HazardStatus }) {
  const { t } = useTranslation('hazards')
  return <Badge tone={statusTone[status]}>{t(`status.${status}`)}</Badge>
}

export function GradeBadge({ grade }: { grade: HazardGrade }) {
  const { t } = useTranslation('hazards')
  return <Badge tone={gradeTone[grade]}>{t(`grade.${grade}`)}</Badge>
}

/** 挂牌督办 */
export function ListedBadge({ listed }: { listed: boolean }) {
  const { t } = useTranslation('hazards')
  return listed ? <Badge tone="red">{t('listing.standing')}</Badge> : null
}

/** How near the deadline is, or how far behind; nothing once it no longer counts. */
export function DueBadge({ status, deadlineOn }: { status: HazardStatus; deadlineOn: LocalDay | null }) {
  const { t } = useTranslation('hazards')
  const now = useNow()
  if (deadlineOn === null || !isOpen(status)) return null
  const days = daysUntil(deadlineOn, now)
  if (days < 0) return <Badge tone="red">{t('overdueDays', { count: -days })}</Badge>
  if (days === 0) return <Badge tone="orange">{t('dueToday')}</Badge>
  return <Badge plain>{t('dueDays', { count: days })}</Badge>
}
