import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { CloudOff, CloudUpload } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { followFull, isDeviceFull } from '../device'
import { useCounts } from '../outbox'
import { showToast } from '../ui/Toast'
import { useConnection, whenBack } from './connection'
import styles from './Shell.module.css'
import { useHasEnded } from './session'

/** Quiet while all is well; says so when the network or the server is gone, and when they are back. */
export function ConnectionBar({ children }: { children?: ReactNode }) {
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
  const isGone = connection !== 'online'
  if (!isGone && !children) return null
  return (
    <div className={styles.offline} role="status">
      {isGone && (
        <>
          <CloudOff size={16} aria-hidden />
          {t(`connection.${connection}`)}
        </>
      )}
      {children}
    </div>
  )
}

/** 离线 · 3 条待发: the connection of someone signed in, with what waits on this device. */
export function FieldBar() {
  const { t } = useTranslation('outbox')
  const { waiting, troubled, photos } = useCounts()
  const hasEnded = useHasEnded()
  const isFull = useSyncExternalStore(followFull, isDeviceFull)
  if (waiting + troubled + photos === 0 && !hasEnded && !isFull) return <ConnectionBar />
  return (
    <ConnectionBar>
      {isFull && <span>{t('bar.full')}</span>}
      {hasEnded && (
        <span>
          {t('bar.expired')} <Link to="/sign-in">{t('bar.signIn')}</Link>
        </span>
      )}
      {waiting + troubled + photos > 0 && (
        <Link to="/outbox" className={styles.waits} data-troubled={troubled > 0}>
          <CloudUpload size={16} aria-hidden />
          {[
            waiting > 0 ? t('bar.waiting', { count: waiting }) : '',
            troubled > 0 ? t('bar.troubled', { count: troubled }) : '',
            photos > 0 ? t('bar.photos', { count: photos }) : '',
          ]
            .filter((words) => words !== '')
            .join(' · ')}
        </Link>
      )}
    </ConnectionBar>
  )
}
