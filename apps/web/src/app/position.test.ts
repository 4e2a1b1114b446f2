import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { freshForMs, freshPosition, locate } from './position'

const asked: (PositionOptions | undefined)[] = []
beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2025-05-01T01:00:00Z') })
  const geolocation = {
    getCurrentPosition(done: (found: unknown) => void, _failed: unknown, how?: PositionOptions) {
      asked.push(how)
      done({ coords: { latitude: 36.456, longitude: 115.985, accuracy: 12 } })
    },
  }
  vi.stubGlobal('navigator', { geolocation })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('a position is known for two minutes, then it may be that of the firm before', async () => {
  expect(freshPosition()).toBeNull()
  expect(await locate()).toMatchObject({ place: { lat: 36.456, lng: 115.985 }, accuracyMetres: 12 })
  expect(freshPosition()).toMatchObject({ accuracyMetres: 12 })
  vi.advanceTimersByTime(freshForMs)
  expect(freshPosition()).toBeNull()
})

test('who asks gets a position measured now, and none where the device has none', async () => {
  await locate()
  expect(asked.at(-1)).toMatchObject({ enableHighAccuracy: true, maximumAge: 0 })
  vi.stubGlobal('navigator', {})
  expect(await locate()).toBeNull()
})
