import type { AreaId, Place } from '@huhang/contract'
import { areaAt } from '@huhang/geo/areas'
import L from 'leaflet'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MapCanvas } from './MapCanvas'
import styles from './map.module.css'
import { type Background, onBackground } from './on-background'
import { toLatLng, toPlace } from './to-leaflet'
import { cityView } from './view'

export type PickerMapProps = { value: Place | null; onChange(place: Place, countyId: AreaId | null): void }

const near = 16
const pinHtml =
  '<svg viewBox="0 0 30 40" width="30" height="40" aria-hidden="true"><path d="M15 38C8 27 3 21 3 14a12 12 0 0 1 24 0c0 7-5 13-12 24z"/></svg>'

/** A press sets the pin, a drag moves it; on the keyboard the map moves under it and Enter sets it in the middle. */
export default onBackground(PlacePickerMap)

function PlacePickerMap({ background, value, onChange }: PickerMapProps & { background: Background }) {
  const { t } = useTranslation('map')
  const [map, setMap] = useState<L.Map | null>(null)
  const view = useMemo(() => (value ? { center: value, zoom: near } : cityView), [value])
  const pick = (place: Place) => onChange(place, areaAt(place))
  const [latest] = useState({ pick })
  latest.pick = pick

  useEffect(() => {
    if (map === null || value === null) return
    const pin = L.marker(toLatLng(value), {
      draggable: true,
      keyboard: false,
      title: t('pin'),
      icon: L.divIcon({ className: styles.pin ?? '', iconSize: [30, 40], iconAnchor: [15, 39], html: pinHtml }),
    }).addTo(map)
    pin.on('dragend', () => latest.pick(toPlace(pin.getLatLng())))
    return () => {
      pin.remove()
    }
  }, [map, value, latest, t])

  useEffect(() => {
    if (map === null) return
    const enter = ({ originalEvent }: L.LeafletKeyboardEvent) => {
      if (originalEvent.key === 'Enter') latest.pick(toPlace(map.getCenter()))
    }
    map.on('keypress', enter)
    return () => {
      map.off('keypress', enter)
    }
  }, [map, latest])

  return <MapCanvas background={background} view={view} label={t('pickOnMap')} onReady={setMap} onPress={pick} />
}
