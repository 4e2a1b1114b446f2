import { Link } from '@tanstack/react-router'
import { PackageCheck, RefreshCw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useConnection } from '../app/connection'
import { canKeep } from '../device'
import { useCounts } from '../outbox'
import { Button } from '../ui/Button'
import { RefusalNote } from '../ui/ErrorState'
import { When } from '../ui/Time'
import styles from './Pack.module.css'
import { sizeWords } from './size-words'
import { isNearlyFull, useStorage } from './storage'
import { usePack } from './use-pack'

/** One line of the day's page: what the phone holds for where there is no signal, how large and how fresh. */
export function PackCard() {
  const { t } = useTranslation('pack')
  const { failed } = usePack()
  if (!canKeep()) return <p className={styles.line}>{t('cannot')}</p>
  return (
    <>
      <div className={styles.line}>
        <PackageCheck size={20} aria-hidden />
        <div className={styles.facts}>
          <Link to="/pack">{t('title')}</Link>
          <PackFacts />
        </div>
        <RefreshButton />
      </div>
      <StorageNote />
      <RefusalNote refused={failed} />
    </>
  )
}

/** What the browser does not promise, where it matters today: before going out, and while something waits. */
function StorageNote() {
  const { t } = useTranslation('pack')
  const { head } = usePack()
  const { waiting, troubled, photos } = useCounts()
  const waits = waiting + troubled + photos
  const storage = useStorage(`${head?.digest} ${waits}`)
  if (storage === null) return null
  if (isNearlyFull(storage)) return <p className={styles.warning}>{t('nearlyFull')}</p>
  return !storage.persisted && waits > 0 ? <p className={styles.warning}>{t('mayVanish')}</p> : null
}

export function PackFacts() {
  const { t } = useTranslation('pack')
  const { head, busy, progress } = usePack()
  if (busy && progress !== null && progress.all > 0) return <span role="status">{t('taking', progress)}</span>
  if (head === null) return <span>{t(busy ? 'asking' : 'none')}</span>
  return (
    <>
      <span>{t('enterprises', { count: head.count })}</span>
      <span className="number">{sizeWords(head.bytes)}</span>
      <When at={head.asOf} />
    </>
  )
}

export function RefreshButton() {
  const { t } = useTranslation('pack')
  const { busy, refresh } = usePack()
  const isOnline = useConnection() === 'online'
  return (
    <Button
      size="small"
      icon={RefreshCw}
      pending={busy}
      disabled={!isOnline}
      aria-label={t('refreshPack')}
      onClick={refresh}
    >
      {t('refresh')}
    </Button>
  )
}
