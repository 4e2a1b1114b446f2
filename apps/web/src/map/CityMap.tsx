import type { Place } from '@huhang/contract'
import type { MapCluster, MapPoint } from '@huhang/contract/map'
import L from 'leaflet'
import { LocateFixed } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePosition } from '../app/position'
import { Button } from '../ui/Button'
import { type Drawn, Marks } from './layers/marks'
import { OwnPosition } from './layers/own-position'
import { MapCanvas } from './MapCanvas'
import styles from './map.module.css'
import { type Background, onBackground } from './on-background'
import { toLatLng } from './to-leaflet'
import type { MapView, MapWindow } from './view'
import { useMarkWords } from './words'

export type CityMapProps = {
  view: MapView
  points: readonly MapPoint[]
  clusters: readonly MapCluster[]
  /** Drawn wherever it lies, in a crowd or beyond what was counted. */
  selected: MapPoint | null
  label: string
  onMoved(window: MapWindow): void
  onSelect(point: MapPoint): void
  /** A crowd that opens by going nearer. */
  onOpen(crowd: { place: Place }): void
  /** A press beside every mark. */
  onPress?(place: Place): void
  /** A place pointed at: pressed on the map, or opened from a link. */
  probe?: Place | null
}

const nearEnough = 16

/** The city with everything on it. Load it lazily: `map/index.ts`. */
export default onBackground(CityMap)

function CityMap(props: CityMapProps & { background: Background }) {
  const { background, view, points, clusters, selected, label, onMoved, onPress, probe } = props
  const { t } = useTranslation('map')
  const words = useMarkWords()
  const [map, setMap] = useState<L.Map | null>(null)
  const latest = useRef({ words, props })
  latest.current = { words, props }
  const { state, ask } = usePosition()
  const position = state.kind === 'known' ? state.position : null

  const marks = useMemo(
    () =>
      map &&
      new Marks(
        map,
        () => latest.current.words,
        () => latest.current.props,
      ),
    [map],
  )
  const drawn: Drawn = useMemo(() => ({ points, clusters, selected }), [points, clusters, selected])
  useEffect(() => marks?.draw(drawn), [marks, drawn])

  const own = useMemo(() => map && new OwnPosition(map), [map])
  useEffect(() => {
    if (own && position)
      own.show(position.place, position.accuracyMetres, t('me', { metres: Math.round(position.accuracyMetres) }))
  }, [own, position, t])

  // Only who asks is taken there: a position that was allowed before must not throw away the view of a link.
  const [goesThere, setGoesThere] = useState(false)
  useEffect(() => {
    if (!goesThere || map === null || position === null) return
    setGoesThere(false)
    map.setView(toLatLng(position.place), Math.max(map.getZoom(), nearEnough))
  }, [goesThere, map, position])

  useEffect(() => {
    if (map === null || !probe) return
    const cross = L.marker(toLatLng(probe), {
      interactive: false,
      keyboard: false,
      icon: L.divIcon({
        className: styles.probe ?? '',
        iconSize: [28, 28],
        html: '<svg viewBox="0 0 28 28" aria-hidden="true"><path d="M14 2v9m0 6v9M2 14h9m6 0h9"/></svg>',
      }),
    }).addTo(map)
    return () => {
      cross.remove()
    }
  }, [map, probe])

  return (
    <MapCanvas
      background={background}
      view={view}
      label={label}
      onMoved={onMoved}
      onReady={setMap}
      {...(onPress ? { onPress } : {})}
    >
      <div className={styles.tools}>
        <Button
          icon={LocateFixed}
          aria-label={t('locate')}
          title={t('locate')}
          pending={state.kind === 'asking'}
          onClick={() => {
            setGoesThere(true)
            if (position === null) ask()
          }}
        />
      </div>
      {state.kind === 'refused' && (
        <p className={styles.notice} role="status">
          {t('noPosition')}
        </p>
      )}
    </MapCanvas>
  )
}
