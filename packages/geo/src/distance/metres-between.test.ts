import { expect, test } from 'vitest'
import { metresBetween } from './metres-between'

test('distance is metres along the earth', () => {
  expect(metresBetween({ lat: 36, lng: 116 }, { lat: 37, lng: 116 })).toBeCloseTo(111_195, -1)
  expect(metresBetween({ lat: 36.45, lng: 115.98 }, { lat: 36.45, lng: 115.98 })).toBe(0)
})
