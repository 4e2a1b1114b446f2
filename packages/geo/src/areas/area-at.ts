import type { AreaId, Place } from '@huhang/contract'
import { type CountyShape, countyShapes } from './county-shapes'

/** Even–odd over all rings: a hole or a second part needs no case of its own. */
function holds(shape: CountyShape, { lat, lng }: Place): boolean {
  let inside = false
  for (const ring of shape.rings) {
    let before = ring.at(-1)
    for (const corner of ring) {
      if (before && corner.lat > lat !== before.lat > lat) {
        const crossing = corner.lng + ((lat - corner.lat) / (before.lat - corner.lat)) * (before.lng - corner.lng)
        if (lng < crossing) inside = !inside
      }
      before = corner
    }
  }
  return inside
}

/**
 * The county a place lies in; null outside the city. Towns have no published boundary, so a person
 * chooses the town. A border is within about 50 m of the published line.
 */
export function areaAt(place: Place, shapes: readonly CountyShape[] = countyShapes()): AreaId | null {
  const { lat, lng } = place
  const found = shapes.find(
    (shape) =>
      lat >= shape.bounds.south &&
      lat <= shape.bounds.north &&
      lng >= shape.bounds.west &&
      lng <= shape.bounds.east &&
      holds(shape, place),
  )
  return found?.areaId ?? null
}
