import { Flashlight, ImageUp } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './Button'
import styles from './CodeScanner.module.css'
import { codeReader } from './read-code'
import { useCamera } from './use-camera'

/** Reads a QR code by the camera, or out of a photo where the camera is not to be had. `onRead` must stay the same function. */
export function CodeScanner({ onRead }: { onRead: (text: string) => void }) {
  const { t } = useTranslation('ui')
  const video = useRef<HTMLVideoElement>(null)
  const file = useRef<HTMLInputElement>(null)
  const [isBlank, setIsBlank] = useState(false)
  const { camera, isLit, light } = useCamera(video, onRead)

  async function readPhoto(photo: File | undefined): Promise<void> {
    if (photo === undefined) return
    setIsBlank(false)
    try {
      const [read, picture] = await Promise.all([codeReader(), createImageBitmap(photo)])
      const text = await read(picture)
      if (text === null) setIsBlank(true)
      else onRead(text)
    } catch {
      setIsBlank(true)
    }
  }

  return (
    <div className={styles.scanner}>
      <div className={styles.frame} data-camera={camera}>
        <video ref={video} muted playsInline aria-label={t('scan.camera')} />
      </div>
      <p role="status">{t(isBlank ? 'scan.blank' : `scan.${camera}`)}</p>
      <div className={styles.tools}>
        {isLit !== null && (
          <Button size="large" icon={Flashlight} aria-pressed={isLit} onClick={() => void light()}>
            {t('scan.torch')}
          </Button>
        )}
        <input
          ref={file}
          hidden
          type="file"
          accept="image/*"
          aria-label={t('scan.photo')}
          onChange={({ currentTarget }) => {
            void readPhoto(currentTarget.files?.[0])
            // The same photo chosen again is a change again.
            currentTarget.value = ''
          }}
        />
        <Button size="large" wide icon={ImageUp} onClick={() => file.current?.click()}>
          {t('scan.photo')}
        </Button>
      </div>
    </div>
  )
}
