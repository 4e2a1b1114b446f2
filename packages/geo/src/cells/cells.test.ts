import fc from 'fast-check'
import { cellToParent, latLngToCell } from 'h3-js'
import { expect, test } from 'vitest'
import { metresBetween } from '../distance/metres-between'
import { cellOf, cellRangeAt, cellsAround, parentMask, parentOfKey, placeOfCell } from './cells'

const seed = { seed: 20250501 }
const place = fc.record({
  lat: fc.double({ min: 35.6, max: 37.2, noNaN: true }),
  lng: fc.double({ min: 115, max: 117, noNaN: true }),
})
const within = (cell: bigint, { from, to }: { from: bigint; to: bigint }) => cell >= from && cell <= to

test('a cell fits a signed 64-bit column and lies within 20 m of its place', () => {
  fc.assert(
    fc.property(place, (at) => {
      const cell = cellOf(at)
      expect(cell > 0n && cell < 1n << 63n).toBe(true)
      expect(metresBetween(placeOfCell(cell), at)).toBeLessThan(20)
    }),
    seed,
  )
})

test('cells of one parent share the masked key and the range, others do not', () => {
  fc.assert(
    fc.property(place, place, fc.integer({ min: 3, max: 11 }), (a, b, resolution) => {
      const parent = (at: typeof a) => cellToParent(latLngToCell(at.lat, at.lng, 12), resolution)
      const same = parent(a) === parent(b)
      expect((cellOf(a) & parentMask(resolution)) === (cellOf(b) & parentMask(resolution))).toBe(same)
      expect(parentOfKey(cellOf(a) & parentMask(resolution), resolution)).toBe(BigInt(`0x${parent(a)}`))
    }),
    seed,
  )
})

test('the range of a place at a coarser resolution holds that cell of its middle', () => {
  fc.assert(
    fc.property(place, fc.integer({ min: 3, max: 11 }), (at, resolution) => {
      const middle = placeOfCell(BigInt(`0x${latLngToCell(at.lat, at.lng, resolution)}`))
      expect(within(cellOf(middle), cellRangeAt(resolution, at))).toBe(true)
    }),
    seed,
  )
})

test('the ranges around a place miss nobody within the distance', () => {
  const walk = fc.record({
    metres: fc.double({ min: 1, max: 60_000, noNaN: true }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    angle: fc.double({ min: 0, max: 6.3, noNaN: true }),
  })
  fc.assert(
    fc.property(place, walk, (at, { metres, share, angle }) => {
      const degrees = (metres * share * 0.999) / 111_195
      const lat = at.lat + degrees * Math.cos(angle)
      const target = { lat, lng: at.lng + (degrees * Math.sin(angle)) / Math.cos((at.lat * Math.PI) / 180) }
      if (metresBetween(at, target) > metres) return
      const ranges = cellsAround(at, metres)
      expect(ranges.length).toBeLessThanOrEqual(61)
      expect(ranges.some((range) => within(cellOf(target), range))).toBe(true)
    }),
    { ...seed, numRuns: 2000 },
  )
})

test('the ranges around a place do not overlap and stay near', () => {
  const ranges = cellsAround({ lat: 36.45, lng: 115.98 }, 5000)
  for (const [i, range] of ranges.entries()) expect(range.from > (ranges[i - 1]?.to ?? 0n)).toBe(true)
  expect(ranges.some((range) => within(cellOf({ lat: 36.75, lng: 115.98 }), range))).toBe(false)
})
