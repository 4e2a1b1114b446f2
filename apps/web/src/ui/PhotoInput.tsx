import type { FileId } from '@huhang/contract'
import { Camera, ImagePlus, RotateCw, Trash2 } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWordedRefusal } from '../app/worded'
import { Button } from './Button'
import styles from './PhotoInput.module.css'
import { smallerPhoto } from './smaller-photo'
import { drop, retryUpload, startUpload, type Upload, useUploads } from './uploads'

type PhotoInputProps = {
  /** Files that have arrived. */
  value: readonly FileId[]
  onChange(value: FileId[]): void
  max?: number
}

/** Takes photos or chooses them; each is sent at once, shows how far it is, and can be sent again or taken away. */
export function PhotoInput({ value, onChange, max = 20 }: PhotoInputProps) {
  const { t } = useTranslation('ui')
  const id = useId()
  const [mine, setMine] = useState<readonly FileId[]>([])
  const onTheWay = useUploads().filter((upload) => mine.includes(upload.id))
  // Several photos arrive in any order, perhaps after this form was left: each adds to what is there then.
  const latest = useRef({ value, onChange })
  useEffect(() => {
    latest.current = { value, onChange }
  }, [value, onChange])

  const arrived = (fileId: FileId) => {
    const now = [...latest.current.value, fileId]
    latest.current = { ...latest.current, value: now }
    latest.current.onChange(now)
  }

  async function take(files: FileList | null): Promise<void> {
    const room = max - value.length - onTheWay.length
    for (const file of [...(files ?? [])].slice(0, room)) {
      const blob = await smallerPhoto(file)
      const fileId = startUpload(blob, 'photo', file.lastModified || null, (stored) => stored && arrived(stored.fileId))
      setMine((before) => [...before, fileId])
    }
  }

  const full = value.length + onTheWay.length >= max
  const picker = (name: string, capture: boolean) => (
    <input
      id={`${id}-${name}`}
      className="visually-hidden"
      type="file"
      accept="image/*"
      multiple={!capture}
      disabled={full}
      {...(capture ? { capture: 'environment' as const } : {})}
      onChange={(event) => {
        void take(event.target.files)
        event.target.value = ''
      }}
    />
  )

  return (
    <div className={styles.photos}>
      {value.map((fileId, index) => (
        <figure key={fileId} className={styles.photo}>
          <img src={`/files/${fileId}?variant=thumbnail`} alt={t('photo.of', { number: index + 1 })} />
          <Button
            kind="quiet"
            size="small"
            icon={Trash2}
            className={styles.remove}
            aria-label={t('photo.remove', { number: index + 1 })}
            onClick={() => onChange(value.filter((each) => each !== fileId))}
          />
        </figure>
      ))}
      {onTheWay.map((upload) => (
        <OnTheWay key={upload.id} upload={upload} />
      ))}
      {!full && (
        <div className={styles.buttons}>
          <label className={styles.take} htmlFor={`${id}-camera`}>
            {picker('camera', true)}
            <Camera aria-hidden />
            {t('photo.take')}
          </label>
          <label className={styles.take} htmlFor={`${id}-choose`}>
            {picker('choose', false)}
            <ImagePlus aria-hidden />
            {t('photo.choose')}
          </label>
        </div>
      )}
    </div>
  )
}

function OnTheWay({ upload }: { upload: Upload }) {
  const { t } = useTranslation('ui')
  const worded = useWordedRefusal()
  const percent = Math.round(upload.progress * 100)
  return (
    <figure className={styles.photo} data-state={upload.state}>
      <img src={upload.preview} alt={t('photo.sending', { percent })} />
      {upload.state === 'sending' ? (
        <progress className={styles.progress} max={100} value={percent} aria-label={t('photo.sending', { percent })} />
      ) : (
        <figcaption className={styles.failed} role="alert">
          <span>{upload.refused && worded(upload.refused)}</span>
          <Button kind="quiet" size="small" icon={RotateCw} onClick={() => retryUpload(upload.id)}>
            {t('retry')}
          </Button>
          <Button
            kind="quiet"
            size="small"
            icon={Trash2}
            aria-label={t('photo.drop')}
            onClick={() => drop(upload.id)}
          />
        </figcaption>
      )}
    </figure>
  )
}
