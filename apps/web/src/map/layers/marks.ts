import type { MapCluster, MapPoint } from '@huhang/contract/map'
import L from 'leaflet'
import { keyOf } from '../apply-map-change'
import styles from '../map.module.css'
import { toLatLng } from '../to-leaflet'
import { clusterIcon } from './cluster-icon'
import { pointIcon, stackIcon } from './point-icon'
import { fanOffsets, type Stack, stacksOf } from './stacks'

export type MarkWords = {
  point(point: MapPoint): string
  cluster(cluster: MapCluster): string
  stack(count: number): string
}
export type MarkActs = { onSelect(point: MapPoint): void; onOpen(cluster: MapCluster): void }
export type Drawn = { points: readonly MapPoint[]; clusters: readonly MapCluster[]; selected: string | null }

type Wanted = { place: L.LatLng; icon: () => L.DivIcon; look: string; label: string; act(): void; front?: boolean }

/** All marks of a map. What stays the same keeps its element, so that focus and an open fan outlive a new count. */
export class Marks {
  #markers = new Map<string, { marker: L.Marker; look: string; wanted: Wanted }>()
  #legs = L.layerGroup()
  #drawn: Drawn = { points: [], clusters: [], selected: null }
  #open: string | null = null

  constructor(
    private readonly map: L.Map,
    private readonly words: () => MarkWords,
    private readonly acts: () => MarkActs,
  ) {
    this.#legs.addTo(map)
    map.on('zoomend', () => this.#redraw())
    map.on('click', () => this.#fan(null))
  }

  draw(drawn: Drawn): void {
    this.#drawn = drawn
    this.#redraw()
  }

  #fan(key: string | null): void {
    if (this.#open === key) return
    this.#open = key
    this.#redraw()
  }

  #redraw(): void {
    const wanted = new Map<string, Wanted>()
    for (const cluster of this.#drawn.clusters)
      wanted.set(`cluster ${cluster.layer} ${cluster.key}`, {
        place: toLatLng(cluster.place),
        icon: () => clusterIcon(cluster),
        look: JSON.stringify([cluster.count, cluster.majors, cluster.tints]),
        label: this.words().cluster(cluster),
        act: () => this.acts().onOpen(cluster),
      })
    this.#legs.clearLayers()
    for (const stack of stacksOf(this.#drawn.points, ({ place }) => this.map.latLngToLayerPoint(toLatLng(place))))
      this.#addStack(stack, wanted)
    this.#apply(wanted)
  }

  #addStack({ key, points, at }: Stack, wanted: Map<string, Wanted>): void {
    const [only] = points
    if (points.length === 1 && only) {
      wanted.set(keyOf(only), this.#wantedPoint(only, toLatLng(only.place)))
      return
    }
    const middle = this.map.layerPointToLatLng(L.point(at.x, at.y))
    const holdsChosen = points.some((point) => keyOf(point) === this.#drawn.selected)
    wanted.set(`stack ${key}`, {
      place: middle,
      icon: () => stackIcon(points.length),
      look: `${points.length} ${holdsChosen}`,
      label: this.words().stack(points.length),
      act: () => this.#fan(this.#open === key ? null : key),
    })
    if (this.#open !== key) return
    for (const [i, offset] of fanOffsets(points.length).entries()) {
      const point = points[i]
      if (point === undefined) continue
      const place = this.map.layerPointToLatLng(L.point(at.x + offset.x, at.y + offset.y))
      L.polyline([middle, place], { interactive: false, className: styles.leg ?? '' }).addTo(this.#legs)
      wanted.set(keyOf(point), this.#wantedPoint(point, place))
    }
  }

  #wantedPoint(point: MapPoint, place: L.LatLng): Wanted {
    const chosen = keyOf(point) === this.#drawn.selected
    return {
      place,
      icon: () => pointIcon(point, chosen),
      look: `${point.tint} ${point.isMajor} ${chosen}`,
      label: this.words().point(point),
      act: () => this.acts().onSelect(point),
      front: chosen,
    }
  }

  #apply(wanted: ReadonlyMap<string, Wanted>): void {
    for (const [key, { marker }] of this.#markers)
      if (!wanted.has(key)) {
        marker.remove()
        this.#markers.delete(key)
      }
    for (const [key, want] of wanted) {
      const known = this.#markers.get(key)
      if (known === undefined) this.#add(key, want)
      else {
        known.wanted = want
        if (!known.marker.getLatLng().equals(want.place)) known.marker.setLatLng(want.place)
        if (known.look !== want.look) known.marker.setIcon(want.icon())
        known.look = want.look
        this.#name(known.marker, want)
      }
    }
  }

  #add(key: string, want: Wanted): void {
    const marker = L.marker(want.place, {
      icon: want.icon(),
      keyboard: true,
      riseOnHover: true,
      bubblingMouseEvents: false,
    })
    const entry = { marker, look: want.look, wanted: want }
    this.#markers.set(key, entry)
    // Leaflet turns Enter on a focused mark into a click.
    marker.on('click', () => entry.wanted.act())
    marker.addTo(this.map)
    this.#name(marker, want)
  }

  #name(marker: L.Marker, { label, front }: Wanted): void {
    const element = marker.getElement()
    element?.setAttribute('aria-label', label)
    element?.setAttribute('title', label)
    marker.setZIndexOffset(front ? 1000 : 0)
  }
}
