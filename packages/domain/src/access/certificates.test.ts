import type { LocalDay } from '@huhang/contract'
import { expect, test } from 'vitest'
import { bestCertificate, checkSpan, daysLeft, isValidOn } from './certificates'

const span = (validFrom: string, validTo: string) => ({
  validFrom: validFrom as LocalDay,
  validTo: validTo as LocalDay,
})
const on = (day: string) => day as LocalDay

test('AC-4 a certificate holds on its first and last day and not beyond', () => {
  const certificate = span('2024-01-01', '2026-12-31')
  expect(isValidOn(certificate, on('2024-01-01'))).toBe(true)
  expect(isValidOn(certificate, on('2026-12-31'))).toBe(true)
  expect(isValidOn(certificate, on('2023-12-31'))).toBe(false)
  expect(isValidOn(certificate, on('2027-01-01'))).toBe(false)
})

test('AC-4 of several certificates the one valid that day counts, even if another reaches further', () => {
  const current = span('2024-01-01', '2025-12-31')
  const next = span('2026-01-01', '2027-12-31')
  expect(bestCertificate([next, current], on('2025-06-01'))).toBe(current)
  expect(bestCertificate([current], on('2026-06-01'))).toBe(current)
  expect(bestCertificate([], on('2026-06-01'))).toBeNull()
})

test('AC-4 days left go below zero after the end', () => {
  expect(daysLeft(span('2024-01-01', '2025-01-31'), on('2025-01-01'))).toBe(30)
  expect(daysLeft(span('2024-01-01', '2025-01-31'), on('2025-02-02'))).toBe(-2)
})

test('AC-4 a certificate cannot end before it begins', () => {
  expect(() => checkSpan(span('2025-01-02', '2025-01-01'))).toThrow('certificate.dates-inverted')
})
