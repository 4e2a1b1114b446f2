import type { Place } from '@huhang/contract'
import 'leaflet/dist/leaflet.css'
import L from 'leaflet'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Basemap } from './layers/basemap'
import { addTiles } from './layers/tiles'
import styles from './map.module.css'
import type { Background } from './on-background'
import { boundsOf, gcj02Crs, toLatLng, toPlace } from './to-leaflet'
import { coarsestZoom, finestZoom, type MapView, type MapWindow } from './view'

type MapCanvasProps = {
  /** Of the whole life of this map; see `onBackground`. */
  background: Background
  /** Where it begins, and where it goes when this changes to something else than it shows. */
  view: MapView
  label: string
  onMoved?(window: MapWindow): void
  onPress?(place: Place): void
  /** What draws on it; called once it stands. */
  onReady(map: L.Map): void
  children?: ReactNode
}

const same = (map: L.Map, { center, zoom }: MapView) =>
  map.getZoom() === zoom && map.latLngToContainerPoint(toLatLng(center)).distanceTo(map.getSize().divideBy(2)) < 1

/** Leaflet itself: background, scale, credits, keyboard. Knows nothing of what is drawn on it. */
export function MapCanvas({ background, view, label, onMoved, onPress, onReady, children }: MapCanvasProps) {
  const place = useRef<HTMLElement>(null)
  const [map, setMap] = useState<L.Map | null>(null)
  const [tilesFail, setTilesFail] = useState(false)
  const { t } = useTranslation('map')
  const latest = useRef({ onMoved, onPress, onReady, view })
  latest.current = { onMoved, onPress, onReady, view }

  useEffect(() => {
    if (place.current === null) return
    const { tiles, pmtiles, dark, english } = background
    const gcj02 = tiles?.crs === 'gcj02'
    const made = L.map(place.current, {
      ...(gcj02 ? { crs: gcj02Crs } : {}),
      center: toLatLng(latest.current.view.center),
      zoom: latest.current.view.zoom,
      minZoom: coarsestZoom,
      maxZoom: finestZoom,
      zoomControl: false,
      attributionControl: false,
    })
    L.control.scale({ imperial: false, position: 'bottomleft' }).addTo(made)
    L.control.attribution({ prefix: 'Leaflet', position: 'bottomright' }).addAttribution(t('credits')).addTo(made)
    L.control.zoom({ position: 'bottomright', zoomInTitle: t('zoomIn'), zoomOutTitle: t('zoomOut') }).addTo(made)
    const basemap = new Basemap(made, english)
    let overTiles = false
    basemap.draw({ overTiles })
    const stopTiles = addTiles(made, { tiles, pmtiles }, { dark, english }, (state) => {
      setTilesFail(state === 'failed')
      if (overTiles === (state === 'come')) return
      overTiles = !overTiles
      basemap.draw({ overTiles })
    })
    const moved = () =>
      latest.current.onMoved?.({
        center: toPlace(made.getCenter()),
        zoom: made.getZoom(),
        bounds: boundsOf(made.getBounds()),
      })
    made.on('moveend', moved)
    made.on('click', ({ latlng }) => latest.current.onPress?.(toPlace(latlng)))
    const resized = new ResizeObserver(() => made.invalidateSize({ pan: false }))
    resized.observe(place.current)
    setMap(made)
    latest.current.onReady(made)
    moved()
    return () => {
      stopTiles()
      resized.disconnect()
      // Leaflet's own timer ends an animated zoom, and would look for a map that is gone.
      Object.assign(made, { _animatingZoom: false })
      made.remove()
    }
  }, [])

  useEffect(() => {
    if (map && !same(map, view)) map.setView(toLatLng(view.center), view.zoom)
  }, [map, view])

  return (
    <div className={styles.frame}>
      <section ref={place} className={styles.canvas} aria-label={label} />
      {tilesFail && (
        <p className={styles.noTiles} role="status">
          {t('noTiles')}
        </p>
      )}
      {children}
    </div>
  )
}
