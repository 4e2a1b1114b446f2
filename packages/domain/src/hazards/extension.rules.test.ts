import type { PersonId } from '@huhang/contract'
import { expect, test } from 'vitest'
import { defaultLimits } from './deadlines'
import { barAskExtension, barDecideExtension, barExtensionDay } from './extension.rules'
import { enterprise, hazard, on, person } from './hazard-fixture'

const plea = { status: 'asked' as const, askedById: 'company' as PersonId }

test('HZ-11 more time is asked for until the deadline day, while being rectified', () => {
  expect(barAskExtension(hazard(), [], on('2025-05-16'))).toBeNull()
  expect(barAskExtension(hazard(), [], on('2025-05-17'))?.code).toBe('hazard.extension-too-late')
  for (const status of ['found', 'submitted', 'verified', 'void'] as const)
    expect(barAskExtension(hazard({ status }), [], on('2025-05-10'))?.code).toBe('hazard.wrong-status')
})

test('HZ-11 one plea at a time; after a decision another may follow', () => {
  expect(barAskExtension(hazard(), [plea], on('2025-05-10'))?.code).toBe('hazard.extension-pending')
  expect(barAskExtension(hazard(), [{ ...plea, status: 'denied' }], on('2025-05-10'))).toBeNull()
})

test('HZ-11 the new day lies after the old one and no further than a deadline may', () => {
  expect(barExtensionDay(hazard(), on('2025-05-17'), defaultLimits)).toBeNull()
  expect(barExtensionDay(hazard(), on('2025-05-16'), defaultLimits)?.code).toBe('hazard.extension-too-late')
  expect(barExtensionDay(hazard(), on('2025-05-15'), defaultLimits)?.code).toBe('hazard.deadline-out-of-range')
  expect(barExtensionDay(hazard(), on('2025-06-16'), defaultLimits)?.code).toBe('hazard.deadline-out-of-range')
  expect(barExtensionDay(hazard({ grade: 'major' }), on('2025-06-16'), defaultLimits)).toBeNull()
})

test('HZ-12 a plea is decided once, by another person than the one who asked, never by the company', () => {
  expect(barDecideExtension(hazard(), plea, person('manager'))).toBeNull()
  expect(barDecideExtension(hazard(), plea, person('company'))?.code).toBe('hazard.same-person')
  expect(barDecideExtension(hazard(), plea, person('colleague', [enterprise]))?.code).toBe('hazard.company-side')
  expect(barDecideExtension(hazard(), { ...plea, status: 'granted' }, person('manager'))?.code).toBe(
    'hazard.extension-decided',
  )
  expect(barDecideExtension(hazard({ status: 'verified' }), plea, person('manager'))?.code).toBe('hazard.wrong-status')
})
