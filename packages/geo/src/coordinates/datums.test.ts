import fc from 'fast-check'
import { expect, test } from 'vitest'
import { metresBetween } from '../distance/metres-between'
import { bd09ToWgs84, gcj02ToWgs84, wgs84ToBd09, wgs84ToGcj02 } from './datums'
import vectors from './gcj02-vectors.json'

const pair = (at: number[]) => ({ lng: at[0] ?? Number.NaN, lat: at[1] ?? Number.NaN })

test.each(vectors.rows)('published vector: $name in GCJ-02 and BD-09', ({ wgs84, gcj02, bd09 }) => {
  const gcj = wgs84ToGcj02(pair(wgs84))
  expect(gcj.gcjLng).toBeCloseTo(pair(gcj02).lng, 8)
  expect(gcj.gcjLat).toBeCloseTo(pair(gcj02).lat, 8)
  const bd = wgs84ToBd09(pair(wgs84))
  expect(bd.bdLng).toBeCloseTo(pair(bd09).lng, 7)
  expect(bd.bdLat).toBeCloseTo(pair(bd09).lat, 7)
})

const inShandong = fc.record({
  lat: fc.double({ min: 34, max: 38.5, noNaN: true }),
  lng: fc.double({ min: 114, max: 123, noNaN: true }),
})

test('there and back is the same place within a millimetre', () => {
  fc.assert(
    fc.property(inShandong, (place) => {
      expect(metresBetween(gcj02ToWgs84(wgs84ToGcj02(place)), place)).toBeLessThan(0.001)
      expect(metresBetween(bd09ToWgs84(wgs84ToBd09(place)), place)).toBeLessThan(0.001)
    }),
    { seed: 20250501 },
  )
})

test('outside China GCJ-02 is WGS-84', () => {
  const tokyo = { lat: 35.6895, lng: 139.6917 }
  expect(wgs84ToGcj02(tokyo)).toEqual({ gcjLat: 35.6895, gcjLng: 139.6917 })
  expect(gcj02ToWgs84({ gcjLat: 35.6895, gcjLng: 139.6917 })).toEqual(tokyo)
})
