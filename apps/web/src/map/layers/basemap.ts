import { countyShapes } from '@huhang/geo/areas'
import { rivers, riversFinestZoom, towns } from '@huhang/geo/basemap'
import L from 'leaflet'
import styles from '../map.module.css'
import { toLatLng } from '../to-leaflet'

const townsFrom = 11
const countyNamesFrom = 8
const countyNamesUntil = 12
const finest = 20

type Part = { layer: L.Layer; from: number; until: number }

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

const counties = (className: string | undefined) =>
  L.layerGroup(
    countyShapes().map(({ rings }) =>
      L.polygon(
        rings.map((ring) => ring.map(toLatLng)),
        { interactive: false, className: className ?? '', weight: 1, smoothFactor: 0.6 },
      ),
    ),
  )

/** Outlines of the counties alone, which tiles don't stress, or the whole map that needs no server. */
function partsOf(english: boolean, overTiles: boolean): Part[] {
  const shapes = { layer: counties(overTiles ? styles.outline : styles.county), from: 0, until: finest }
  if (overTiles) return [shapes]
  const water = L.layerGroup(
    rivers().map(({ line, isCanal }) =>
      L.polyline(line.map(toLatLng), { interactive: false, className: (isCanal ? styles.canal : styles.river) ?? '' }),
    ),
  )
  const names = L.layerGroup(
    countyShapes().map(({ seat, name, nameEn }) => labelAt(seat, english ? nameEn : name, styles.countyName)),
  )
  const places = L.layerGroup(
    towns().map(({ place, name, nameEn }) => labelAt(place, english ? nameEn : name, styles.townName)),
  )
  return [
    shapes,
    { layer: water, from: 0, until: riversFinestZoom },
    { layer: names, from: countyNamesFrom, until: countyNamesUntil },
    { layer: places, from: townsFrom, until: finest },
  ]
}

/**
 * The map that is always there: outlines of the counties, rivers, towns. Colours are the page's own tokens,
 * so light and dark need nothing here.
 */
export class Basemap {
  #parts: Part[] = []

  constructor(
    private readonly map: L.Map,
    private readonly english: boolean,
  ) {
    map.on('zoomend', () => this.#update())
  }

  draw({ overTiles }: { overTiles: boolean }): void {
    for (const { layer } of this.#parts) layer.remove()
    this.#parts = partsOf(this.english, overTiles)
    this.#update()
  }

  #update(): void {
    const zoom = this.map.getZoom()
    for (const { layer, from, until } of this.#parts) {
      const wanted = zoom >= from && zoom <= until
      if (wanted && !this.map.hasLayer(layer)) layer.addTo(this.map)
      if (!wanted && this.map.hasLayer(layer)) layer.remove()
    }
  }
}
