import { Eraser } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import Pad from 'signature_pad'
import { Button } from './Button'
import { useField } from './Field'
import styles from './SignaturePad.module.css'

/** Drawn with a finger, a pen or a mouse. `onDrawn` gets the picture after each stroke, null once it is wiped. */
export function SignaturePad({ label, onDrawn }: { label: string; onDrawn(picture: Blob | null): void }) {
  const { t } = useTranslation('ui')
  const canvas = useRef<HTMLCanvasElement>(null)
  const pad = useRef<Pad>(null)
  const told = useRef(onDrawn)
  useEffect(() => {
    told.current = onDrawn
  }, [onDrawn])

  useEffect(() => {
    const element = canvas.current
    if (element === null) return
    const drawn = new Pad(element, { minWidth: 1, maxWidth: 3, penColor: '#10131a' })
    pad.current = drawn
    const tell = () => element.toBlob((picture) => told.current(drawn.isEmpty() ? null : picture), 'image/png')
    drawn.addEventListener('endStroke', tell)
    let width = element.offsetWidth
    // A canvas loses its picture when its size changes (the phone is turned): the strokes are drawn again, smaller
    // where what was drawn across would not find room.
    const resized = new ResizeObserver(() => {
      const scale = Math.min(1, element.offsetWidth / width)
      width = element.offsetWidth
      const strokes = drawn.toData().map((stroke) => ({
        ...stroke,
        points: stroke.points.map((point) => ({ ...point, x: point.x * scale, y: point.y * scale })),
      }))
      const ratio = Math.max(window.devicePixelRatio, 1)
      element.width = element.offsetWidth * ratio
      element.height = element.offsetHeight * ratio
      element.getContext('2d')?.scale(ratio, ratio)
      drawn.fromData(strokes)
    })
    resized.observe(element)
    return () => {
      resized.disconnect()
      drawn.off()
    }
  }, [])

  function wipe() {
    pad.current?.clear()
    onDrawn(null)
  }

  return (
    <div className={styles.pad}>
      <canvas ref={canvas} {...useField()} className={styles.canvas} role="img" aria-label={label} />
      <div className={styles.foot}>
        <span>{label}</span>
        <Button kind="quiet" size="small" icon={Eraser} onClick={wipe}>
          {t('signature.wipe')}
        </Button>
      </div>
    </div>
  )
}
