import type { Place } from '@huhang/contract'
import { countyShapes } from '@huhang/geo/areas'
import { rivers, riversFinestZoom, towns } from '@huhang/geo/basemap'
import L from 'leaflet'
import styles from '../map.module.css'
import { toLatLng } from '../to-leaflet'
import { whenCovered } from './covered'
import { type Box, placeLabels } from './place-labels'

const townsFrom = 11
const countyNamesFrom = 8
const countyNamesUntil = 12
const finest = 20

type Part = { layer: L.Layer; from: number; until: number }
type Name = { marker: L.Marker; text: HTMLElement }

const nameAt = (place: Place, words: string, className: string | undefined): Name => {
  const text = document.createElement('span')
  text.className = className ?? ''
  text.textContent = words
  const icon = L.divIcon({ className: '', html: text, iconSize: [0, 0] })
  const marker = L.marker(toLatLng(place), { interactive: false, keyboard: false, pane: 'shadowPane', icon })
  return { marker, text }
}

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
function partsOf(english: boolean, overTiles: boolean): { parts: Part[]; names: Name[] } {
  const shapes = { layer: counties(overTiles ? styles.outline : styles.county), from: 0, until: finest }
  if (overTiles) return { parts: [shapes], names: [] }
  const water = L.layerGroup(
    rivers().map(({ line, isCanal }) =>
      L.polyline(line.map(toLatLng), { interactive: false, className: (isCanal ? styles.canal : styles.river) ?? '' }),
    ),
  )
  const seats = countyShapes().map(({ seat, name, nameEn }) => nameAt(seat, english ? nameEn : name, styles.countyName))
  const places = towns().map(({ place, name, nameEn }) => nameAt(place, english ? nameEn : name, styles.townName))
  const grouped = (names: readonly Name[]) => L.layerGroup(names.map(({ marker }) => marker))
  return {
    parts: [
      shapes,
      { layer: water, from: 0, until: riversFinestZoom },
      { layer: grouped(seats), from: countyNamesFrom, until: countyNamesUntil },
      { layer: grouped(places), from: townsFrom, until: finest },
    ],
    names: [...seats, ...places],
  }
}

/**
 * The map that is always there: outlines of the counties, rivers, towns. Colours are the page's own tokens,
 * so light and dark need nothing here.
 */
export class Basemap {
  #parts: Part[] = []
  #names: Name[] = []
  #marks: readonly Box[] = []

  constructor(
    private readonly map: L.Map,
    private readonly english: boolean,
  ) {
    map.on('zoomend', () => this.#update())
    whenCovered(map, (marks) => {
      this.#marks = marks
      this.#placeNames()
    })
  }

  draw({ overTiles }: { overTiles: boolean }): void {
    for (const { layer } of this.#parts) layer.remove()
    const { parts, names } = partsOf(this.english, overTiles)
    this.#parts = parts
    this.#names = names
    this.#update()
  }

  #update(): void {
    const zoom = this.map.getZoom()
    for (const { layer, from, until } of this.#parts) {
      const wanted = zoom >= from && zoom <= until
      if (wanted && !this.map.hasLayer(layer)) layer.addTo(this.map)
      if (!wanted && this.map.hasLayer(layer)) layer.remove()
    }
    this.#placeNames()
  }

  /** Names give way to marks and to each other. */
  #placeNames(): void {
    const shown = this.#names.filter(({ marker }) => this.map.hasLayer(marker))
    const boxes = shown.map(({ marker, text }) => ({
      at: this.map.latLngToLayerPoint(marker.getLatLng()),
      size: { x: text.offsetWidth, y: text.offsetHeight },
    }))
    for (const [i, shift] of placeLabels(boxes, this.#marks).entries()) {
      const text = shown[i]?.text
      if (text === undefined) continue
      text.style.visibility = shift === null ? 'hidden' : 'visible'
      text.style.left = `${shift?.x ?? 0}px`
      text.style.top = `${shift?.y ?? 0}px`
    }
  }
}
