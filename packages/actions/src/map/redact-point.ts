import type { MapPoint } from '@huhang/contract/map'
import { blurredPlace } from '@huhang/geo/cells'
import type { LayerScope } from './layer-scope'

/** A volunteer's home and name are personal: others see a place within about 500 m of it and no name. */
export function redactPoint(point: MapPoint, scope: LayerScope): MapPoint {
  if (point.layer !== 'volunteers' || scope.seesPersonal) return point
  return { ...point, place: blurredPlace(point.place), label: null }
}
