import type { Place } from '@huhang/contract'
import { expect, test } from 'vitest'
import { areaAt } from './area-at'
import { countyShapes } from './county-shapes'
import { decodeLine, encodeLine } from './polyline'

test('a place lies in its county, and outside the city in none', () => {
  expect(areaAt({ lat: 36.45, lng: 115.98 })).toBe('371502')
  expect(areaAt({ lat: 36.84, lng: 115.71 })).toBe('371581')
  expect(areaAt({ lat: 36.11, lng: 115.78 })).toBe('371521')
  expect(areaAt({ lat: 36.67, lng: 117.02 })).toBeNull()
})

test('each county holds the seat of its government', () => {
  for (const shape of countyShapes()) expect([shape.name, areaAt(shape.seat)]).toEqual([shape.name, shape.areaId])
})

test('the enclave of a neighbour city inside 莘县 is not Liaocheng, the land south of it is', () => {
  expect(areaAt({ lat: 35.905, lng: 115.495 })).toBeNull()
  expect(areaAt({ lat: 35.892, lng: 115.495 })).toBe('371522')
})

const side = (o: Place, a: Place, b: Place) => (a.lng - o.lng) * (b.lat - o.lat) - (a.lat - o.lat) * (b.lng - o.lng)

test('no outline crosses itself', () => {
  for (const { name, rings } of countyShapes()) {
    const edges = rings.flatMap((ring) => ring.slice(1).map((to, i) => [ring[i] ?? to, to] as const))
    const crossings = edges.flatMap(([a, b], i) =>
      edges.slice(i + 1).filter(([c, d]) => side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0),
    )
    expect([name, crossings.length]).toEqual([name, 0])
  }
})

test('a line comes back from its text within a metre', () => {
  const line = [
    { lat: 36.45064, lng: 116.00247 },
    { lat: -1.5, lng: 0 },
    { lat: 36.5, lng: 115.9 },
  ]
  expect(decodeLine(encodeLine(line))).toEqual(line)
})
