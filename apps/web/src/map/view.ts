import type { Bounds, Place } from '@huhang/contract'
import { metresBetween } from '@huhang/geo/distance'

/** What the map shows: its middle and how near. */
export type MapView = { center: Place; zoom: number }
export type MapWindow = MapView & { bounds: Bounds }

export const finestZoom = 20
export const coarsestZoom = 7
/** All of the city in a desktop's window. */
export const cityView: MapView = { center: { lat: 36.45, lng: 115.95 }, zoom: 9 }

/** Two zooms nearer to what a cluster holds; what is chosen stays chosen. */
export const viewInto = (place: Place, zoom: number): MapView => ({
  center: place,
  zoom: Math.min(finestZoom, zoom + 2),
})

/** Metres of one pixel on the equator when the whole earth is one tile of 256 pixels. */
const metresOfPixel = 156_543.034
/** Half of the narrowest map that a desk shows, less a mark's breadth, in pixels. */
const reachPx = 200

/** As near as all of these stand on the map around the middle, and no nearer than `nearest`. */
export function viewHolding(center: Place, places: readonly Place[], nearest: number): MapView {
  const furthest = Math.max(0, ...places.map((place) => metresBetween(center, place)))
  const shrink = Math.cos((center.lat * Math.PI) / 180)
  const zoom = furthest === 0 ? nearest : Math.floor(Math.log2((metresOfPixel * shrink * reachPx) / furthest))
  return { center, zoom: Math.max(coarsestZoom, Math.min(nearest, zoom)) }
}
