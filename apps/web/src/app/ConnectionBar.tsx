import { useQueryClient } from '@tanstack/react-query'
import { CloudOff } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { showToast } from '../ui/Toast'
import { useConnection, whenBack } from './connection'
import styles from './Shell.module.css'

/** Quiet while all is well; says so when the network or the server is gone, and when they are back. */
export function ConnectionBar() {
  const { t } = useTranslation('shell')
  const connection = useConnection()
  const cache = useQueryClient()
  const wasGone = useRef(false)
  useEffect(() => {
    const isGone = connection !== 'online'
    if (!isGone && wasGone.current) showToast(t('connection.back'))
    wasGone.current = isGone
  }, [connection, t])
  // What could not be read meanwhile is asked again by itself.
  useEffect(() => whenBack(() => void cache.invalidateQueries()), [cache])
  if (connection === 'online') return null
  return (
    <div className={styles.offline} role="status">
      <CloudOff size={16} aria-hidden />
      {t(`connection.${connection}`)}
    </div>
  )
}
