import { metresBetween } from '@huhang/geo/distance'
import { expect, test } from 'vitest'
import { coordinatesText, parseCoordinates } from './coordinates-text'

const tower = { lat: 36.4475, lng: 115.9785 }

test('coordinates are copied latitude first, in the datum asked for', () => {
  expect(coordinatesText(tower, 'wgs84')).toBe('36.447500, 115.978500')
  expect(coordinatesText(tower, 'gcj02')).toBe('36.447564, 115.984158')
})

test.each(['36.4475, 115.9785', '115.9785 36.4475', '(36.4475°N,115.9785°E)', 'lat=36.4475&lng=115.9785'])(
  'pasted coordinates are understood: %s',
  (text) => expect(parseCoordinates(text, 'wgs84')).toEqual(tower),
)

test('pasted GCJ-02 becomes WGS-84', () => {
  const place = parseCoordinates('36.447563683,115.984157994', 'gcj02')
  expect(place && metresBetween(place, tower)).toBeLessThan(0.01)
})

test.each(['', '36.4', '1, 2, 3', '36.4, 999', 'abc'])('what is not a place in China is refused: %s', (text) =>
  expect(parseCoordinates(text, 'wgs84')).toBeNull(),
)
