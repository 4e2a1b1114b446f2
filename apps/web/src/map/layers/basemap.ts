import { countyShapes } from '@huhang/geo/areas'
import { rivers, riversFinestZoom, towns } from '@huhang/geo/basemap'
import L from 'leaflet'
import styles from '../map.module.css'
import { toLatLng } from '../to-leaflet'

const townsFrom = 11
const countyNamesUntil = 12

const labelAt = (place: { lat: number; lng: number }, text: string, className: string | undefined) =>
  L.marker(toLatLng(place), {
    interactive: false,
    keyboard: false,
    pane: 'shadowPane',
    icon: L.divIcon({ className: '', html: '', iconSize: [0, 0] }),
  }).on('add', ({ target }) => {
    const name = document.createElement('span')
    name.className = className ?? ''
    name.textContent = text
    ;(target as L.Marker).getElement()?.replaceChildren(name)
  })

/** Shows a layer between two zooms only. */
function between(map: L.Map, layer: L.Layer, from: number, until: number): void {
  const update = () => {
    const wanted = map.getZoom() >= from && map.getZoom() <= until
    if (wanted && !map.hasLayer(layer)) layer.addTo(map)
    if (!wanted && map.hasLayer(layer)) layer.remove()
  }
  map.on('zoomend', update)
  update()
}

/**
 * The map that is always there: outlines of the counties, rivers, towns. Over tiles only the outlines are
 * drawn. Colours are the page's own tokens, so light and dark need nothing here.
 */
export function addBasemap(map: L.Map, { english, overTiles }: { english: boolean; overTiles: boolean }): void {
  for (const { rings } of countyShapes())
    L.polygon(
      rings.map((ring) => ring.map(toLatLng)),
      {
        interactive: false,
        className: (overTiles ? styles.outline : styles.county) ?? '',
        weight: 1,
        smoothFactor: 0.6,
      },
    ).addTo(map)
  if (overTiles) return
  const water = L.layerGroup(
    rivers().map(({ line, isCanal }) =>
      L.polyline(line.map(toLatLng), { interactive: false, className: (isCanal ? styles.canal : styles.river) ?? '' }),
    ),
  )
  between(map, water, 0, riversFinestZoom)
  const names = L.layerGroup(
    countyShapes().map(({ seat, name, nameEn }) => labelAt(seat, english ? nameEn : name, styles.countyName)),
  )
  between(map, names, 8, countyNamesUntil)
  const places = L.layerGroup(
    towns().map(({ place, name, nameEn }) => labelAt(place, english ? nameEn : name, styles.townName)),
  )
  between(map, places, townsFrom, 20)
}
