import { useTranslation } from 'react-i18next'
import { Badge } from '../ui/Badge'
import { stateTone } from './state-tone'

/** 待发: what stands here is not with the server yet. */
export function WaitingBadge({ waits }: { waits: boolean }) {
  const { t } = useTranslation('outbox')
  return waits ? <Badge tone={stateTone.waiting}>{t('state.waiting')}</Badge> : null
}
