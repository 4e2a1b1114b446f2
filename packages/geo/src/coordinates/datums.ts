import type { Place } from '@huhang/contract'
import gcoord from 'gcoord'

/** A place in GCJ-02 degrees, as AMap and Tencent number it: never stored, never passed where a `Place` is meant. */
export type Gcj02 = { readonly gcjLat: number; readonly gcjLng: number }
/** A place in BD-09 degrees, as Baidu numbers it. */
export type Bd09 = { readonly bdLat: number; readonly bdLng: number }

type Pair = [lng: number, lat: number]

const farEnough = 1e-10
const rounds = 30

/**
 * The inverse of a shift that varies slowly: one step is 2.5 m off at Liaocheng (domain §14.1), so it is
 * repeated until it stands still, below a tenth of a millimetre after four or five rounds.
 */
function undo(shift: (at: Pair) => Pair, [lng, lat]: Pair): Pair {
  let at: Pair = [lng, lat]
  for (let round = 0; round < rounds; round += 1) {
    const [x, y] = shift(at)
    const next: Pair = [at[0] + lng - x, at[1] + lat - y]
    const moved = Math.abs(next[0] - at[0]) + Math.abs(next[1] - at[1])
    at = next
    if (moved < farEnough) break
  }
  return at
}

const toGcj = (at: Pair): Pair => gcoord.transform(at, gcoord.WGS84, gcoord.GCJ02) as Pair
const toBd = (at: Pair): Pair => gcoord.transform(at, gcoord.GCJ02, gcoord.BD09) as Pair

export function wgs84ToGcj02({ lat, lng }: Place): Gcj02 {
  const [gcjLng, gcjLat] = toGcj([lng, lat])
  return { gcjLat, gcjLng }
}

export function gcj02ToWgs84({ gcjLat, gcjLng }: Gcj02): Place {
  const [lng, lat] = undo(toGcj, [gcjLng, gcjLat])
  return { lat, lng }
}

export function gcj02ToBd09({ gcjLat, gcjLng }: Gcj02): Bd09 {
  const [bdLng, bdLat] = toBd([gcjLng, gcjLat])
  return { bdLat, bdLng }
}

export function bd09ToGcj02({ bdLat, bdLng }: Bd09): Gcj02 {
  const [gcjLng, gcjLat] = undo(toBd, [bdLng, bdLat])
  return { gcjLat, gcjLng }
}

export const wgs84ToBd09 = (place: Place): Bd09 => gcj02ToBd09(wgs84ToGcj02(place))
export const bd09ToWgs84 = (place: Bd09): Place => gcj02ToWgs84(bd09ToGcj02(place))
