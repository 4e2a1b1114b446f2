import type { FileId } from '@huhang/contract'
import { Camera, ImagePlus, Trash2 } from 'lucide-react'
import { useEffect, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Refusal } from '../app/failure'
import { useSettings } from '../app/settings'
import { useWordedRefusal } from '../app/worded'
import { forgetPhoto } from '../outbox'
import { Button } from '../ui/Button'
import { useHold } from '../ui/holding'
import { PhotoImage } from './PhotoImage'
import styles from './Photos.module.css'
import { preparePhoto } from './prepare-photo'
import { dismiss, type Taking, takePhotos, takingOf } from './taking'
import { useKeepPhoto } from './use-keep-photo'
import { usePhoto } from './use-photo'
import { type PhotoList, useOwnList, useTakenPhotos } from './use-taken-photos'

type PhotoInputProps = PhotoList & { max?: number }

/**
 * Takes photos or chooses them: each is kept on the device before it is shown, and may be taken away again. While one
 * is being prepared the form around it is not sent; left meanwhile, it has the photo when it is opened again.
 */
export function PhotoInput({ list, value, onChange, max = 20 }: PhotoInputProps) {
  const { t } = useTranslation('ui')
  const id = useId()
  const keep = useKeepPhoto()
  const keepOriginals = useSettings()?.photos.keepOriginals ?? false
  const awaited = useTakenPhotos([{ list, value, onChange }])
  const isSending = useHold(awaited > 0 ? t('photo.awaited') : null)
  const own = useOwnList()(list)
  useEffect(() => () => dismiss(own), [own])
  const { refused, beyond } = takingOf(own)

  function take(chosen: FileList | null): void {
    // Kept from here on: it is then the same form, by the same name, that is opened again.
    onChange([...value])
    const room = max - value.length - awaited
    void takePhotos(own, [...(chosen ?? [])], room, (file) => keep('photo', () => preparePhoto(file, keepOriginals)))
  }

  const full = value.length + awaited >= max
  const picker = (name: string, capture: boolean) => (
    <input
      id={`${id}-${name}`}
      className="visually-hidden"
      type="file"
      accept="image/*"
      multiple={!capture}
      disabled={full || isSending}
      {...(capture ? { capture: 'environment' as const } : {})}
      onChange={(event) => {
        take(event.target.files)
        event.target.value = ''
      }}
    />
  )

  return (
    <div className={styles.photos}>
      {value.map((fileId, index) => (
        <Taken
          key={fileId}
          fileId={fileId}
          number={index + 1}
          onRemove={() => {
            onChange(value.filter((each) => each !== fileId))
            void forgetPhoto(fileId)
          }}
        />
      ))}
      {awaited > 0 && (
        <p className={styles.wide} role="status">
          {t('photo.preparing', { count: awaited })}
        </p>
      )}
      <Refusals refused={refused} />
      {beyond > 0 && (
        <p className={styles.refusals} role="alert">
          {t('photo.beyond', { count: beyond, max })}
        </p>
      )}
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

/** What could not be taken, and what to do instead: a wrong file is no reason to lose the others. */
function Refusals({ refused }: Pick<Taking, 'refused'>) {
  const worded = useWordedRefusal()
  if (refused.length === 0) return null
  return (
    <ul className={styles.refusals} role="alert">
      {refused.map((one, index) => (
        // Two files of an album may have one name.
        <li key={`${index} ${one.name}`}>
          {one.name} {worded(one.refused)}
        </li>
      ))}
    </ul>
  )
}

function Taken({ fileId, number, onRemove }: { fileId: FileId; number: number; onRemove(): void }) {
  const { t } = useTranslation('ui')
  return (
    <figure className={styles.photo}>
      <PhotoImage fileId={fileId} alt={t('photo.of', { number })} />
      <PhotoState fileId={fileId} />
      <Button
        kind="quiet"
        size="small"
        icon={Trash2}
        className={styles.remove}
        aria-label={t('photo.remove', { number })}
        onClick={onRemove}
      />
    </figure>
  )
}

/** Photos to look at, each with how far it has come. */
export function PhotoRow({ fileIds }: { fileIds: readonly FileId[] }) {
  const { t } = useTranslation('ui')
  return (
    <div className={styles.photos}>
      {fileIds.map((fileId, index) => (
        <figure key={fileId} className={styles.photo}>
          <PhotoImage fileId={fileId} alt={t('photo.of', { number: index + 1 })} />
          <PhotoState fileId={fileId} />
        </figure>
      ))}
    </div>
  )
}

/** How far a photo of this device has come; nothing once it is there. */
function PhotoState({ fileId }: { fileId: FileId }) {
  const { t } = useTranslation('ui')
  const worded = useWordedRefusal()
  const own = usePhoto(fileId)
  if (own == null || own.state === 'arrived') return null
  if (own.state === 'refused')
    return (
      <figcaption className={styles.failed} role="alert">
        {worded({ code: (own.code ?? 'system.failed') as Refusal['code'], details: {} })}
      </figcaption>
    )
  if (own.state === 'dropped') return <figcaption className={styles.state}>{t('photo.givenUp')}</figcaption>
  const percent = Math.round(own.progress * 100)
  return (
    <figcaption className={styles.state}>
      {percent === 0 ? (
        t('photo.waiting')
      ) : (
        <progress className={styles.progress} max={100} value={percent} aria-label={t('photo.sending', { percent })} />
      )}
    </figcaption>
  )
}
