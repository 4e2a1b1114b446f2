import type { InspectionStatus, SignState } from '@huhang/contract/inspections'
import { useTranslation } from 'react-i18next'
import { Badge } from '../../ui/Badge'
import { signTone, statusTone } from './inspection-tones'

export function InspectionStatusBadge({ status }: { status: InspectionStatus }) {
  const { t } = useTranslation('inspections')
  return <Badge tone={statusTone[status]}>{t(`status.${status}`)}</Badge>
}

export function SignBadge({ state }: { state: SignState }) {
  const { t } = useTranslation('inspections')
  return <Badge tone={signTone[state]}>{t(`sign.${state}`)}</Badge>
}
