import { expect, test } from 'vitest'
import { cameraTime, readCameraNotes } from './camera-notes'

test('a camera’s time is read in its own zone where it names one', () => {
  expect(cameraTime('2025:05:01 09:10:11', '+08:00')).toBe('2025-05-01T01:10:11.000Z')
  expect(cameraTime('2025:05:01 09:10:11', 'Z')).toBe(new Date('2025-05-01T09:10:11').toISOString())
  expect(cameraTime('0000:00:00 00:00:00', undefined)).toBeNull()
  expect(cameraTime('soon', undefined)).toBeNull()
})

test('a picture without notes has none, and what is no picture neither', async () => {
  expect(await readCameraNotes(new TextEncoder().encode('<!doctype html>').buffer)).toEqual({
    takenAt: null,
    place: null,
  })
})
