import { expect, test } from 'vitest'
import { coarsestZoom, viewHolding } from './view'

const scene = { lat: 36.45, lng: 115.98 }
const north = (km: number) => ({ lat: scene.lat + km / 111.195, lng: scene.lng })
/** Of one pixel at this height, as a web map draws it. */
const kmOfPixel = (zoom: number) => (156.543 * Math.cos((scene.lat * Math.PI) / 180)) / 2 ** zoom

test('a scene with people next door, or nobody, is looked at from near', () => {
  expect(viewHolding(scene, [north(0.5)], 13)).toEqual({ center: scene, zoom: 13 })
  expect(viewHolding(scene, [], 13)).toEqual({ center: scene, zoom: 13 })
  expect(viewHolding(scene, [scene], 13).zoom).toBe(13)
})

test.each([3, 8, 15, 40, 90])('whoever is %i km away stands on the map, which is no coarser than that takes', (km) => {
  const { zoom } = viewHolding(scene, [north(1), north(km)], 13)
  expect(km / kmOfPixel(zoom)).toBeLessThanOrEqual(201)
  if (zoom < 13) expect(km / kmOfPixel(zoom + 1)).toBeGreaterThan(199)
})

test('nobody is so far that the map leaves the province', () => {
  expect(viewHolding(scene, [north(5_000)], 13).zoom).toBe(coarsestZoom)
})
