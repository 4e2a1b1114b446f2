import type { Instant, LocalDay, LocalMonth } from '@huhang/contract'
import { expect, test } from 'vitest'
import { dayOf, monthSpan, plusDays, plusMonths, startOfDay } from './days'

test('a day begins at midnight in the city, 16:00 UTC of the day before', () => {
  expect(startOfDay('2025-05-01' as LocalDay)).toBe('2025-04-30T16:00:00.000Z')
  expect(dayOf('2025-04-30T16:00:00.000Z' as Instant)).toBe('2025-05-01')
  expect(dayOf('2025-04-30T15:59:59.999Z' as Instant)).toBe('2025-04-30')
})

test('months and days step over year ends and leap days', () => {
  expect(plusDays('2024-02-28' as LocalDay, 1)).toBe('2024-02-29')
  expect(plusDays('2025-01-01' as LocalDay, -1)).toBe('2024-12-31')
  expect(plusMonths('2025-01' as LocalMonth, -1)).toBe('2024-12')
  expect(monthSpan('2025-12' as LocalMonth)).toEqual({ from: '2025-12-01', until: '2026-01-01' })
})
