import type { Bounds } from '@huhang/contract'
import type { MapLayer, MapPoint } from '@huhang/contract/map'
import { blurredPlace } from '@huhang/geo/cells'
import type { LayerScope } from './layer-scope'

/** MP-5: whether this viewer sees a layer only about. */
export const isBlurred = (layer: MapLayer, scope: LayerScope): boolean => layer === 'volunteers' && !scope.seesPersonal

/** A volunteer's home and name are personal: others see a place within about 500 m of it and no name. */
export function redactPoint(point: MapPoint, scope: LayerScope): MapPoint {
  if (!isBlurred(point.layer, scope)) return point
  return { ...point, place: blurredPlace(point.place), label: null }
}

const gridDegrees = 0.01

/** Out to a grid of about 1 km: a home can't be hemmed in by asking for ever smaller windows. */
export const coarseBounds = ({ south, west, north, east }: Bounds): Bounds => ({
  south: Math.floor(south / gridDegrees) * gridDegrees,
  west: Math.floor(west / gridDegrees) * gridDegrees,
  north: Math.ceil(north / gridDegrees) * gridDegrees,
  east: Math.ceil(east / gridDegrees) * gridDegrees,
})
