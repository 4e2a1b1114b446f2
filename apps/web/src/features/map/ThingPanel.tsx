import type { Place } from '@huhang/contract'
import type { MapPoint } from '@huhang/contract/map'
import { useTranslation } from 'react-i18next'
import { PlaceActions, toneOf } from '../../map'
import { Badge, SidePanel } from '../../ui'
import styles from './map-page.module.css'
import { PageOf } from './PageOf'

/** What is chosen on the map: its state in words, where its page is, its place. */
export function ThingPanel({ point, onClose }: { point: MapPoint; onClose(): void }) {
  const { t } = useTranslation('map')
  const name = point.label ?? t('unnamed')
  return (
    <SidePanel title={name} onClose={onClose} className={styles.thing ?? ''}>
      <div className={styles.facts}>
        <span>{t(`layer.${point.layer}`)}</span>
        {point.isMajor && <Badge tone="red">{t('major')}</Badge>}
        <Badge tone={toneOf[point.tint]}>{t(`tint.${point.tint}`)}</Badge>
      </div>
      <PageOf point={point}>{t('open')}</PageOf>
      {point.label === null ? <p>{t('blurred')}</p> : <PlaceActions place={point.place} name={name} />}
    </SidePanel>
  )
}

/** A place without a thing: pressed on the map. */
export function ProbePanel({ place, onClose }: { place: Place; onClose(): void }) {
  const { t } = useTranslation('map')
  return (
    <SidePanel title={t('here')} onClose={onClose} className={styles.thing ?? ''}>
      <PlaceActions place={place} name={t('here')} />
    </SidePanel>
  )
}
