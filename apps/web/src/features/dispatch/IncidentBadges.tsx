import type { IncidentLevel, IncidentStatus, MissionPersonStatus, MissionStatus } from '@huhang/contract/dispatch'
import { useTranslation } from 'react-i18next'
import { toneOf } from '../../map'
import { Badge } from '../../ui/Badge'
import { missionTone, personTone } from './tones'

export function IncidentBadge({ status }: { status: IncidentStatus }) {
  const { t } = useTranslation('dispatch')
  return <Badge tone={toneOf[status]}>{t(`status.${status}`)}</Badge>
}

export function LevelBadge({ level }: { level: IncidentLevel }) {
  const { t } = useTranslation('dispatch')
  return (
    <Badge plain tone={level === 'I' || level === 'II' ? 'red' : 'grey'}>
      {t(`level.${level}`)}
    </Badge>
  )
}

export function MissionBadge({ status }: { status: MissionStatus }) {
  const { t } = useTranslation('dispatch')
  return <Badge tone={missionTone[status]}>{t(`missionStatus.${status}`)}</Badge>
}

export function PersonBadge({ status }: { status: MissionPersonStatus }) {
  const { t } = useTranslation('dispatch')
  return <Badge tone={personTone[status]}>{t(`person.${status}`)}</Badge>
}
