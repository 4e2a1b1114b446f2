import type { EnterpriseId } from '@huhang/contract'
import { Pin, PinOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../app/session'
import { canKeep } from '../device'
import { Button } from '../ui/Button'
import { usePins } from './use-pack'

/** 带上: this enterprise comes along whatever its need. */
export function PinButton({
  enterpriseId,
  name,
  small,
}: {
  enterpriseId: EnterpriseId
  name?: string
  small?: boolean
}) {
  const { t } = useTranslation('pack')
  const mayCarry = useMay('fieldwork.packEntries')
  const { pinned, isFull, pin } = usePins()
  if (!mayCarry || !canKeep()) return null
  const isPinned = pinned.includes(enterpriseId)
  const verb = t(isPinned ? 'unpin' : 'pin')
  return (
    <Button
      kind={small ? 'quiet' : 'plain'}
      size={small ? 'small' : 'medium'}
      icon={isPinned ? PinOff : Pin}
      aria-pressed={isPinned}
      aria-label={name === undefined ? verb : t(isPinned ? 'unpinNamed' : 'pinNamed', { name })}
      disabled={!isPinned && isFull}
      onClick={() => void pin(enterpriseId, !isPinned)}
    >
      {verb}
    </Button>
  )
}
