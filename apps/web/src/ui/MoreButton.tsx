import { useTranslation } from 'react-i18next'
import { Button } from './Button'

export function MoreButton({ onMore, pending }: { onMore(): void; pending: boolean }) {
  const { t } = useTranslation('ui')
  return (
    <Button wide pending={pending} onClick={onMore}>
      {t('more')}
    </Button>
  )
}
