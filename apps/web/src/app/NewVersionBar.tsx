import { Sparkles } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/Button'
import type { NewVersion } from './new-version'
import styles from './Shell.module.css'

/** Says that a new version is there, and why it can't be opened while something waits that only this one can send. */
export function NewVersionBar({ found, onOpen }: { found: NewVersion | null; onOpen: () => void }) {
  const { t } = useTranslation('shell')
  if (found === null) return null
  return (
    <div className={styles.offline} role="status">
      <Sparkles size={16} aria-hidden />
      {found.held === 0 ? t('newVersion.ready') : t('newVersion.held', { count: found.held })}
      <Button size="small" onClick={onOpen}>
        {t(found.held === 0 ? 'newVersion.open' : 'newVersion.again')}
      </Button>
    </div>
  )
}
