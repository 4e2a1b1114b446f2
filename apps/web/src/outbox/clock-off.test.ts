import { expect, test } from 'vitest'
import { clockOff, heardAnswer } from './clock-off'

const at = Date.parse('2025-05-01T08:00:00Z')
const hour = 3_600_000
const date = new Date(at).toUTCString()

test('a clock that is hours off is noticed at the first answer, and forgotten once it was set right', () => {
  heardAnswer(date, at - 2 * hour, at - 2 * hour)
  expect(clockOff()).toBe(7_200)
  heardAnswer(date, at - 2 * hour + 3_000, at - 2 * hour + 4_000)
  expect(clockOff(), 'a few seconds change nothing').toBe(7_200)
  heardAnswer(date, at, at + 2_000)
  expect(clockOff()).toBe(0)
})

test('an answer that names no time or was long under way says nothing about the clock', () => {
  heardAnswer(null, at, at + 2 * hour)
  heardAnswer('soon', at, at)
  heardAnswer(date, at, at + 2 * hour)
  expect(clockOff()).toBe(0)
})
