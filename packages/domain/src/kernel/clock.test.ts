import type { Instant } from '@huhang/contract'
import { expect, test } from 'vitest'
import { clockOffsetSeconds, shifted } from './clock'

const at = (time: string) => `2025-05-01T${time}.000Z` as Instant

test('a clock that is hours off is noticed, one that is minutes off is taken as right', () => {
  expect(clockOffsetSeconds(at('04:00:00'), at('01:30:00'))).toBe(-9000)
  expect(clockOffsetSeconds(at('01:00:00'), at('04:00:00'))).toBe(10_800)
  expect(clockOffsetSeconds(at('04:04:59'), at('04:00:00'))).toBe(0)
})

test('what a clock showed is set right by as much as it is off', () => {
  expect(shifted(at('04:00:00'), -9000)).toBe(at('01:30:00'))
  expect(shifted(at('04:00:00'), 0)).toBe(at('04:00:00'))
})
