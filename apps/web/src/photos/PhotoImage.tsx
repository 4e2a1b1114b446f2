import type { FileId } from '@huhang/contract'
import { ImageOff, ImageUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import styles from './Photos.module.css'
import { useMissing } from './use-missing'
import { usePhoto } from './use-photo'

type PhotoImageProps = {
  fileId: FileId
  alt: string
  /** The server has it; undefined: only asking for it will tell. */
  arrived?: boolean | null | undefined
  variant?: 'thumbnail' | 'full'
  className?: string | undefined
}

/** This device's own copy while it has one, else the server's, else a word: on its way, or not loaded. */
export function PhotoImage({ fileId, alt, arrived, variant = 'thumbnail', className }: PhotoImageProps) {
  const { t } = useTranslation('ui')
  const own = usePhoto(fileId)
  const { isMissing, miss } = useMissing()
  if (own !== null && own?.url === undefined) return <span className={styles.onItsWay} aria-hidden />
  const isThere = arrived ?? (own === null || own.state === 'arrived')
  const remote = isThere && !isMissing ? `/files/${fileId}${variant === 'thumbnail' ? '?variant=thumbnail' : ''}` : null
  const src = own?.url != null && (variant === 'thumbnail' || remote === null) ? own.url : remote
  if (src !== null) return <img className={className} src={src} alt={alt} loading="lazy" onError={miss} />
  const [Icon, word] = arrived === true ? [ImageOff, t('photo.notLoaded')] : [ImageUp, t('photo.onItsWay')]
  return (
    <span className={styles.onItsWay} role="img" aria-label={`${alt} ${word}`}>
      <Icon aria-hidden />
      {word}
    </span>
  )
}
