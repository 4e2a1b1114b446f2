import { metresBetween } from '@huhang/geo/distance'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gcj02Projection } from './gcj02-projection'

const inLiaocheng = fc.record({
  lat: fc.double({ min: 35.6, max: 37.2, noNaN: true }),
  lng: fc.double({ min: 115, max: 117, noNaN: true }),
})

/** Pixels of the whole world at a zoom, as tile servers number them. */
const pixelAt = (zoom: number, { x, y }: { x: number; y: number }) => {
  const world = 256 * 2 ** zoom
  const half = Math.PI * 6_378_137
  return { x: ((x + half) / (2 * half)) * world, y: ((half - y) / (2 * half)) * world }
}

test('a known place stands on its pixel of a GCJ-02 tile server: 光岳楼 at zoom 18', () => {
  // WGS-84 (36.4475, 115.9785) is GCJ-02 (36.447563683, 115.984157994) by the published vectors.
  const sine = Math.sin((36.447563683 * Math.PI) / 180)
  const world = 256 * 2 ** 18
  const expected = {
    x: ((115.984157994 + 180) / 360) * world,
    y: (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * world,
  }
  const pixel = pixelAt(18, gcj02Projection.project({ lat: 36.4475, lng: 115.9785 }))
  expect(Math.hypot(pixel.x - expected.x, pixel.y - expected.y)).toBeLessThan(0.01)
})

test('a click comes back to the place it was drawn from, within a millimetre', () => {
  fc.assert(
    fc.property(inLiaocheng, (place) => {
      const back = gcj02Projection.unproject(gcj02Projection.project(place))
      expect(metresBetween(back, place)).toBeLessThan(0.001)
    }),
  )
})
