import type { Place } from '@huhang/contract'

/** Mean radius of the earth in metres (IUGG). */
const earthRadius = 6_371_008.8
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Great-circle metres; within 0.5 % of the ellipsoid, which is less than a road's detour. */
export function metresBetween(a: Place, b: Place): number {
  const halfLat = Math.sin(radians(b.lat - a.lat) / 2)
  const halfLng = Math.sin(radians(b.lng - a.lng) / 2)
  const chord = halfLat * halfLat + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * halfLng * halfLng
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(chord)))
}
