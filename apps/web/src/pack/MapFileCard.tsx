import { useQuery, useQueryClient } from '@tanstack/react-query'
import { MapPinned, Trash2, X } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Refusal, refusalOf } from '../app/failure'
import { useSettings } from '../app/settings'
import { Button } from '../ui/Button'
import { RefusalNote } from '../ui/ErrorState'
import { dropMap, keptMap, mapFileAtMost, mapFileSize, mayKeepMap, takeMap } from './map-file'
import styles from './Pack.module.css'
import { sizeWords } from './size-words'

/** 地图带上: the city's map file, where one is configured. County outlines, rivers and towns come with the app. */
export function MapFileCard() {
  const url = useSettings()?.pmtiles?.url
  return url === undefined || !mayKeepMap() ? null : <MapFile url={url} />
}

function MapFile({ url }: { url: string }) {
  const { t } = useTranslation('pack')
  const cache = useQueryClient()
  const kept = useQuery({
    queryKey: ['map-file', url],
    networkMode: 'always',
    queryFn: async () => (await keptMap(url))?.size ?? null,
  })
  const size = useQuery({ queryKey: ['map-file-size', url], queryFn: ({ signal }) => mapFileSize(url, signal) })
  const [done, setDone] = useState<number | null>(null)
  const [failed, setFailed] = useState<Refusal | null>(null)
  const taking = useRef<AbortController>(null)

  async function take() {
    const cancelled = new AbortController()
    taking.current = cancelled
    setFailed(null)
    setDone(0)
    await takeMap(url, cancelled.signal, setDone).catch((error: unknown) => {
      if (!cancelled.signal.aborted) setFailed(refusalOf(error))
    })
    setDone(null)
    await cache.invalidateQueries({ queryKey: ['map-file', url] })
  }
  async function drop() {
    await dropMap(url)
    await cache.invalidateQueries({ queryKey: ['map-file', url] })
  }

  const whole = size.data ?? null
  return (
    <>
      <div className={styles.line}>
        <MapPinned size={20} aria-hidden />
        <div className={styles.facts}>
          <span>{t('map.title')}</span>
          {done !== null ? (
            <span role="status">
              {t('map.taking', { done: sizeWords(done), all: whole === null ? '—' : sizeWords(whole) })}
            </span>
          ) : kept.data != null ? (
            <span>{t('map.kept', { size: sizeWords(kept.data) })}</span>
          ) : (
            whole !== null && (
              <span>{t(whole > mapFileAtMost ? 'map.large' : 'map.size', { size: sizeWords(whole) })}</span>
            )
          )}
        </div>
        {done !== null ? (
          <Button size="small" icon={X} onClick={() => taking.current?.abort()}>
            {t('map.cancel')}
          </Button>
        ) : kept.data != null ? (
          <Button size="small" icon={Trash2} onClick={() => void drop()}>
            {t('map.drop')}
          </Button>
        ) : (
          <Button size="small" disabled={whole === null || whole > mapFileAtMost} onClick={() => void take()}>
            {t('map.take')}
          </Button>
        )}
      </div>
      <RefusalNote refused={failed} />
    </>
  )
}
