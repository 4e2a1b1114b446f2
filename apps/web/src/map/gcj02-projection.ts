import type { Place } from '@huhang/contract'
import { gcj02ToWgs84, wgs84ToGcj02 } from '@huhang/geo/coordinates'

/** Spherical Mercator's earth radius and largest latitude, as every tile server uses them. */
const radius = 6_378_137
const largestLat = 85.0511287798
const radians = Math.PI / 180

export type Metres = { x: number; y: number }

function mercator(lat: number, lng: number): Metres {
  const sine = Math.sin(Math.max(-largestLat, Math.min(largestLat, lat)) * radians)
  return { x: radius * lng * radians, y: (radius * Math.log((1 + sine) / (1 - sine))) / 2 }
}

/**
 * Where a WGS-84 place lies on tiles drawn in GCJ-02. The shift is part of the projection, not of the data:
 * marks, lines, circles and clicks all stay WGS-84 and all agree with the tiles, at every zoom and while panning.
 */
export const gcj02Projection = {
  project(place: Place): Metres {
    const { gcjLat, gcjLng } = wgs84ToGcj02(place)
    return mercator(gcjLat, gcjLng)
  },
  unproject({ x, y }: Metres): Place {
    const gcjLat = (2 * Math.atan(Math.exp(y / radius)) - Math.PI / 2) / radians
    return gcj02ToWgs84({ gcjLat, gcjLng: x / radius / radians })
  },
}
