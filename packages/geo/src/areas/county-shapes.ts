import type { AreaId, Bounds, Place } from '@huhang/contract'
import counties from './counties.json'
import { decodeLine } from './polyline'

/** A county's outline; rings are closed by their first corner and hold no crossing. */
export type CountyShape = {
  areaId: AreaId
  name: string
  nameEn: string
  /** Where its government sits: the place of its label. */
  seat: Place
  bounds: Bounds
  rings: Place[][]
}

const boundsOf = (rings: readonly Place[][]): Bounds => {
  const places = rings.flat()
  const lats = places.map((place) => place.lat)
  const lngs = places.map((place) => place.lng)
  return { south: Math.min(...lats), west: Math.min(...lngs), north: Math.max(...lats), east: Math.max(...lngs) }
}

let shapes: CountyShape[] | undefined

/** The eight counties of Liaocheng, decoded at the first call. */
export function countyShapes(): readonly CountyShape[] {
  shapes ??= counties.map(({ id, name, nameEn, seat, lines }) => {
    const rings = lines.map(decodeLine)
    return { areaId: id as AreaId, name, nameEn, seat, rings, bounds: boundsOf(rings) }
  })
  return shapes
}
