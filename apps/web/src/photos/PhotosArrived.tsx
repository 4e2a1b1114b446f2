import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'

const everyMs = 15_000

/** 文字已到 · 照片 2/5: of a record that stands here while some of its pictures are still on a phone. Looks again by itself. */
export function PhotosArrived({ files }: { files: readonly { arrived: boolean | null }[] }) {
  const { t } = useTranslation('outbox')
  const cache = useQueryClient()
  const arrived = files.filter((file) => file.arrived).length
  const isWhole = arrived === files.length
  useEffect(() => {
    if (isWhole) return
    const beat = setInterval(() => void cache.invalidateQueries(), everyMs)
    return () => clearInterval(beat)
  }, [isWhole, cache])
  return isWhole ? null : <p role="status">{t('textThere', { arrived, count: files.length })}</p>
}
