import type { Instant, PersonId } from '@huhang/contract'
import { expect, test } from 'vitest'
import { defaultLimits } from './deadlines'
import { barAnnul } from './hazard.rules'
import { enterprise, hazard, on, person } from './hazard-fixture'
import { barEndSupervision, barListingDay, barPutUnderSupervision, barReportProgress } from './supervision.rules'

const listedAt = '2025-05-03T02:00:00.000Z' as Instant
const major = (more = {}) => hazard({ grade: 'major', ...more })
const listed = (more = {}) => major({ listedAt, ...more })
const leader = person('leader')

test('HZ-22 an open major hazard is listed, once at a time, and not by its company', () => {
  expect(barPutUnderSupervision(major(), leader)).toBeNull()
  expect(barPutUnderSupervision(hazard(), leader)?.code).toBe('hazard.major-only')
  expect(barPutUnderSupervision(listed(), leader)?.code).toBe('hazard.listed-already')
  expect(barPutUnderSupervision(major({ status: 'verified' }), leader)?.code).toBe('hazard.wrong-status')
  expect(barPutUnderSupervision(major(), person('c', [enterprise]))?.code).toBe('hazard.company-side')
})

test('HZ-22 its day lies between today and the longest a major hazard may take', () => {
  const today = on('2025-05-03')
  expect(barListingDay(today, today, defaultLimits)).toBeNull()
  expect(barListingDay(on('2025-05-02'), today, defaultLimits)?.code).toBe('hazard.deadline-out-of-range')
  expect(barListingDay(on('2026-05-03'), today, defaultLimits)?.code).toBe('hazard.deadline-out-of-range')
})

test('HZ-23 progress is reported of what is listed', () => {
  expect(barReportProgress(listed())).toBeNull()
  expect(barReportProgress(major())?.code).toBe('hazard.not-listed')
})

test('HZ-24 it is accepted when verified, by another person than who fixed or re-checked it', () => {
  const verified = listed({ status: 'verified', fixedById: 'fixer' as PersonId })
  const rechecked = ['one', 'two'] as PersonId[]
  expect(barEndSupervision(verified, 'accepted', rechecked, leader)).toBeNull()
  for (const who of ['fixer', 'one', 'two'])
    expect(barEndSupervision(verified, 'accepted', rechecked, person(who))?.code).toBe('hazard.same-person')
  expect(barEndSupervision(listed(), 'accepted', [], leader)?.code).toBe('hazard.not-verified')
  expect(barEndSupervision(verified, 'withdrawn', [], leader)?.code).toBe('hazard.verified-already')
  expect(barEndSupervision(listed(), 'withdrawn', [], leader)).toBeNull()
  expect(barEndSupervision(major(), 'withdrawn', [], leader)?.code).toBe('hazard.not-listed')
  expect(barEndSupervision(verified, 'accepted', [], person('c', [enterprise]))?.code).toBe('hazard.company-side')
})

test('HZ-24 while it is listed it is not annulled', () => {
  expect(barAnnul(listed(), leader)?.code).toBe('hazard.listed')
  expect(barAnnul(major(), leader)).toBeNull()
})
