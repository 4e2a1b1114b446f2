import type { Place } from '@huhang/contract'
import L from 'leaflet'
import styles from '../map.module.css'
import { toLatLng } from '../to-leaflet'

/** Where this device is, and how sure it is of that: a dot in a circle of that radius. */
export class OwnPosition {
  #layer: L.LayerGroup | null = null

  constructor(private readonly map: L.Map) {}

  show(place: Place, accuracyMetres: number, label: string): void {
    this.#layer?.remove()
    const at = toLatLng(place)
    const circle = L.circle(at, { radius: accuracyMetres, interactive: false, className: styles.accuracy ?? '' })
    const dot = L.marker(at, {
      interactive: false,
      keyboard: false,
      title: label,
      icon: L.divIcon({ className: styles.me ?? '', iconSize: [16, 16], html: '' }),
    })
    this.#layer = L.layerGroup([circle, dot]).addTo(this.map)
  }
}
