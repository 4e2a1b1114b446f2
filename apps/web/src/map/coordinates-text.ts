import type { Place } from '@huhang/contract'
import { gcj02ToWgs84, wgs84ToGcj02 } from '@huhang/geo/coordinates'

export type Datum = 'wgs84' | 'gcj02'

/** `36.450000, 115.980000`: latitude first, six decimals (0.1 m). */
export function coordinatesText(place: Place, datum: Datum): string {
  const { lat, lng } = datum === 'wgs84' ? place : asPlace(wgs84ToGcj02(place))
  return `${lat.toFixed(6)}, ${lng.toFixed(6)}`
}

const asPlace = ({ gcjLat, gcjLng }: { gcjLat: number; gcjLng: number }): Place => ({ lat: gcjLat, lng: gcjLng })

const inChina = (lat: number, lng: number) => lat >= 3 && lat <= 54 && lng >= 73 && lng <= 136

/**
 * Two numbers out of pasted text, in either order (in China one can't be taken for the other), degrees with
 * or without signs and letters. Null: no such pair.
 */
export function parseCoordinates(text: string, datum: Datum): Place | null {
  const numbers = [...text.matchAll(/-?\d{1,3}(?:\.\d+)?/g)].map(([number]) => Number(number))
  const [first, second] = numbers
  if (first === undefined || second === undefined || numbers.length > 2) return null
  const [lat, lng] = inChina(first, second) ? [first, second] : [second, first]
  if (!inChina(lat, lng)) return null
  return datum === 'wgs84' ? { lat, lng } : gcj02ToWgs84({ gcjLat: lat, gcjLng: lng })
}

/** The same place in other maps: AMap takes WGS-84 and shifts it itself, Tianditu is CGCS2000, `geo:` WGS-84. */
export function openIn({ lat, lng }: Place, name: string) {
  const [y, x] = [lat.toFixed(6), lng.toFixed(6)]
  return {
    amap: `https://uri.amap.com/marker?position=${x},${y}&name=${encodeURIComponent(name)}&coordinate=wgs84&callnative=1`,
    tianditu: `https://map.tianditu.gov.cn/?l=16&p=${x},${y}`,
    geo: `geo:${y},${x}?q=${y},${x}(${encodeURIComponent(name)})`,
  }
}
