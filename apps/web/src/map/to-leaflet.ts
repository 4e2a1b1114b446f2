import type { Bounds, Place } from '@huhang/contract'
import L from 'leaflet'
import { gcj02Projection } from './gcj02-projection'

/** Leaflet's latitude and longitude are Huhang's own names: the one place where they meet. */
export const toLatLng = ({ lat, lng }: Place): L.LatLng => L.latLng(lat, lng)
export const toPlace = ({ lat, lng }: L.LatLng): Place => ({ lat, lng })

export const boundsOf = (bounds: L.LatLngBounds): Bounds => ({
  south: bounds.getSouth(),
  west: bounds.getWest(),
  north: bounds.getNorth(),
  east: bounds.getEast(),
})

const projection: L.Projection = {
  project: (at) => L.point(...pairOf(gcj02Projection.project(at))),
  unproject: (point) => toLatLng(gcj02Projection.unproject(L.point(point))),
  bounds: L.Projection.SphericalMercator.bounds,
}

const pairOf = ({ x, y }: { x: number; y: number }): [number, number] => [x, y]

/** Leaflet's own Mercator, with GCJ-02's shift inside the projection. */
export const gcj02Crs: L.CRS = Object.assign(Object.create(L.CRS.EPSG3857) as L.CRS, {
  code: 'GCJ-02 / EPSG:3857',
  projection,
})
