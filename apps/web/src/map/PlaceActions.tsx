import type { Place } from '@huhang/contract'
import { Copy } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button, ButtonHref } from '../ui/Button'
import { showToast } from '../ui/Toast'
import { coordinatesText, type Datum, openIn } from './coordinates-text'
import styles from './map.module.css'

const datums: readonly { datum: Datum; name: string }[] = [
  { datum: 'wgs84', name: 'WGS-84' },
  { datum: 'gcj02', name: 'GCJ-02' },
]

/** A place's coordinates to copy, and the same place in other maps. Needs no map to be loaded. */
export function PlaceActions({ place, name }: { place: Place; name: string }) {
  const { t } = useTranslation('map')
  const links = openIn(place, name)
  const copy = (text: string) =>
    navigator.clipboard.writeText(text).then(
      () => showToast(t('copied')),
      () => showToast(t('notCopied'), { tone: 'warning' }),
    )
  return (
    <div className={styles.places}>
      {datums.map(({ datum, name: datumName }) => (
        <div key={datum} className={styles.coordinates}>
          <span>
            {datumName} <code>{coordinatesText(place, datum)}</code>
          </span>
          <Button
            size="small"
            icon={Copy}
            aria-label={t('copy', { datum: datumName })}
            title={t('copy', { datum: datumName })}
            onClick={() => void copy(coordinatesText(place, datum))}
          />
        </div>
      ))}
      <div className={styles.links}>
        <ButtonHref size="small" href={links.amap} target="_blank" rel="noreferrer">
          {t('openAmap')}
        </ButtonHref>
        <ButtonHref size="small" href={links.tianditu} target="_blank" rel="noreferrer">
          {t('openTianditu')}
        </ButtonHref>
        <ButtonHref size="small" href={links.geo}>
          {t('openGeo')}
        </ButtonHref>
      </div>
    </div>
  )
}
