import type { Bounds, Place } from '@huhang/contract'

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
