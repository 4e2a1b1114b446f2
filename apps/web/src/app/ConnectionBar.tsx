import { CloudOff } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { showToast } from '../ui/Toast'
import { useOnline } from './connection'
import styles from './Shell.module.css'

/** Quiet while all is well; says so when the network is gone, and when it is back. */
export function ConnectionBar() {
  const { t } = useTranslation('shell')
  const online = useOnline()
  const wasOffline = useRef(false)
  useEffect(() => {
    if (online && wasOffline.current) showToast(t('connection.back'))
    wasOffline.current = !online
  }, [online, t])
  if (online) return null
  return (
    <div className={styles.offline} role="status">
      <CloudOff size={16} aria-hidden />
      {t('connection.offline')}
    </div>
  )
}
