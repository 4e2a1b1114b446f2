import type { Place } from '@huhang/contract'
import type { MapCluster, MapPoint } from '@huhang/contract/map'
import L from 'leaflet'
import { keyOf } from '../apply-map-change'
import styles from '../map.module.css'
import { toLatLng } from '../to-leaflet'
import { finestZoom } from '../view'
import { tellCovered } from './covered'
import { crowdIcon } from './crowd-icon'
import { fanOffsets } from './fan'
import { alone, type Gathered, gather, overlaps, sizeOf } from './gather'
import { pointIcon } from './point-icon'
import { gravestFirst, type Tally } from './tally'

export type MarkWords = { point(point: MapPoint): string; crowd(tallies: readonly Tally[]): string }
export type MarkActs = { onSelect(point: MapPoint): void; onOpen(crowd: { place: Place }): void }
export type Drawn = { points: readonly MapPoint[]; clusters: readonly MapCluster[]; selected: MapPoint | null }

type Wanted = { place: L.LatLng; icon: () => L.DivIcon; look: string; label: string; act(): void; front: number }

/** More than these are told apart by going nearer, as long as there is a nearer. */
const fannedAtMost = 20
const above = 20
const inFan = 900
const onTop = 1000

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
    L.DomEvent.on(map.getContainer(), 'keydown', (event) => {
      if (!(event instanceof KeyboardEvent) || event.key !== 'Escape' || this.#open === null) return
      // A page closes its own panel on Esc: one press, one thing closed.
      event.stopPropagation()
      this.#fan(null)
    })
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
    const pixelOf = (place: Place) => this.map.latLngToLayerPoint(toLatLng(place))
    const marks = gather(this.#drawn.points, this.#drawn.clusters, pixelOf)
    this.#legs.clearLayers()
    for (const mark of marks) {
      const [only] = mark.points
      if (mark.count > 1 || only === undefined) this.#addCrowd(mark, wanted)
      else wanted.set(mark.key, this.#wantedPoint(only, toLatLng(only.place), 0))
    }
    const { selected } = this.#drawn
    if (selected !== null && !wanted.has(keyOf(selected))) this.#addChosen(selected, marks, wanted)
    this.#apply(wanted)
    tellCovered(
      this.map,
      marks.map((mark) => ({ at: mark.at, size: sizeOf(mark) })),
    )
  }

  #addCrowd(mark: Gathered, wanted: Map<string, Wanted>): void {
    const { key, points, tallies, place } = mark
    const [first] = tallies
    const [tint] = gravestFirst(first?.tints ?? {})[0] ?? []
    const isOne = mark.count === 1 && first !== undefined && tint !== undefined
    const fans = !mark.isCounted && (mark.count <= fannedAtMost || this.map.getZoom() >= finestZoom)
    const isOpen = fans && this.#open === key
    const holdsChosen = this.#holdsChosen(mark)
    wanted.set(`crowd ${key}`, {
      place: toLatLng(place),
      icon: () =>
        isOne
          ? pointIcon({ layer: first.layer, tint, isMajor: first.majors > 0 }, false)
          : crowdIcon(tallies, { isOpen, holdsChosen }),
      look: JSON.stringify([tallies, isOpen, holdsChosen]),
      label: this.words().crowd(tallies),
      act: () => (fans ? this.#fan(isOpen ? null : key) : this.acts().onOpen({ place })),
      front: isOpen ? inFan : 0,
    })
    if (!isOpen) return
    for (const [i, offset] of fanOffsets(points.length).entries()) {
      const point = points[i]
      if (point !== undefined) wanted.set(keyOf(point), this.#wantedPoint(point, this.#leg(place, mark, offset), inFan))
    }
  }

  #holdsChosen({ points }: Gathered): boolean {
    const { selected } = this.#drawn
    return selected !== null && points.some((point) => keyOf(point) === keyOf(selected))
  }

  /** What is chosen is never lost in a crowd: it stands above the one that holds or covers it. */
  #addChosen(selected: MapPoint, marks: readonly Gathered[], wanted: Map<string, Wanted>): void {
    const own = alone(selected, this.map.latLngToLayerPoint(toLatLng(selected.place)))
    const over = marks.find((mark) => this.#holdsChosen(mark)) ?? marks.find((mark) => overlaps(mark, own))
    const place = over
      ? this.#leg(selected.place, over, { x: 0, y: -(sizeOf(over).y / 2 + above) })
      : toLatLng(selected.place)
    wanted.set(keyOf(selected), this.#wantedPoint(selected, place, onTop))
  }

  /** A place beside a mark, with a line to where the thing really lies. */
  #leg(from: Place, { at }: Gathered, { x, y }: { x: number; y: number }): L.LatLng {
    const place = this.map.layerPointToLatLng(L.point(at.x + x, at.y + y))
    L.polyline([toLatLng(from), place], { interactive: false, className: styles.leg ?? '' }).addTo(this.#legs)
    return place
  }

  #wantedPoint(point: MapPoint, place: L.LatLng, front: number): Wanted {
    const { selected } = this.#drawn
    const chosen = selected !== null && keyOf(point) === keyOf(selected)
    return {
      place,
      icon: () => pointIcon(point, chosen),
      look: `${point.tint} ${point.isMajor} ${chosen}`,
      label: this.words().point(point),
      act: () => this.acts().onSelect(point),
      front: chosen ? onTop : front,
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
    marker.on('click', () => entry.wanted.act())
    // A mark is a button to the keyboard; Leaflet only makes it one to be reached.
    marker.on('keypress', ({ originalEvent }: L.LeafletKeyboardEvent) => {
      if (originalEvent.key !== 'Enter' && originalEvent.key !== ' ') return
      originalEvent.preventDefault()
      entry.wanted.act()
    })
    marker.addTo(this.map)
    this.#name(marker, want)
  }

  #name(marker: L.Marker, { label, front }: Wanted): void {
    const element = marker.getElement()
    element?.setAttribute('aria-label', label)
    element?.setAttribute('title', label)
    marker.setZIndexOffset(front)
  }
}
