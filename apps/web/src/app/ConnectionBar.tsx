import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { CloudOff, CloudUpload } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { followFull, isDeviceFull } from '../device'
import { useClockOff, useCounts } from '../outbox'
import { showToast } from '../ui/Toast'
import { useConnection, whenBack } from './connection'
import { KeepAgain } from './KeepAgain'
import { useNotKept } from './not-kept'
import styles from './Shell.module.css'
import { useHasEnded } from './session'
import { useWordedRefusal } from './worded'

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
        <span className={styles.gone}>
          <CloudOff size={16} aria-hidden />
          <span>{t(`connection.${connection}`)}</span>
        </span>
      )}
      {children}
    </div>
  )
}

/** A phone that is hours off is told so at the first contact. */
function ClockNote() {
  const { t } = useTranslation('outbox')
  const off = useClockOff()
  if (off === 0) return null
  const minutes = Math.round(Math.abs(off) / 60)
  const far = { hours: Math.floor(minutes / 60), minutes: minutes % 60 }
  return <span>{t(off > 0 ? 'clockSlow' : 'clockFast', far)}</span>
}

/** What is recorded without a network would be lost: whoever goes out has to know before. */
function NotKeptNote() {
  const { t } = useTranslation('outbox')
  const { t: tUi } = useTranslation('ui')
  const refused = useNotKept()
  const worded = useWordedRefusal()
  if (refused === null) return null
  return (
    <>
      <span>
        {t('bar.notKept')} {worded(refused)} {tUi('code', { code: refused.code })}
      </span>
      <KeepAgain />
    </>
  )
}

/** 离线 · 3 条待发: the connection of someone signed in, with what waits on this device and what stands in the way. */
export function FieldBar() {
  const { t } = useTranslation('outbox')
  const { waiting, troubled, photos } = useCounts()
  const hasEnded = useHasEnded()
  const isFull = useSyncExternalStore(followFull, isDeviceFull)
  const [isClockOff, isNothingKept] = [useClockOff() !== 0, useNotKept() !== null]
  const isWrong = isFull || isClockOff || isNothingKept
  if (waiting + troubled + photos === 0 && !hasEnded && !isWrong) return <ConnectionBar />
  return (
    <ConnectionBar>
      {isFull && <span>{t('bar.full')}</span>}
      <NotKeptNote />
      <ClockNote />
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
