import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plusDays } from '../kernel'
import { barDeadline, defaultDeadline, defaultLimits, isOverdue, recheckDueOn } from './deadlines'
import { on } from './hazard-fixture'
import { clauseOn } from './rule-packs'

const day = on('2025-05-01')

test('HZ-3 the deadline nobody named comes from the clause, else from the grade', () => {
  const clause = clauseOn('GEN-1', day)?.clause ?? null
  expect(defaultDeadline('general', clause, day, defaultLimits)).toBe('2025-05-02')
  expect(defaultDeadline('general', null, day, defaultLimits)).toBe('2025-05-16')
  expect(defaultDeadline('major', null, day, defaultLimits)).toBe('2025-05-31')
  expect(defaultDeadline('general', null, day, { ...defaultLimits, maxDays: 10 })).toBe('2025-05-11')
})

test('HZ-4 a deadline lies between the day it is set and the longest allowed for its grade', () => {
  expect(barDeadline('general', on('2025-05-31'), day, defaultLimits)).toBeNull()
  expect(barDeadline('general', day, day, defaultLimits)).toBeNull()
  expect(barDeadline('general', on('2025-06-01'), day, defaultLimits)?.details).toEqual({
    earliestOn: day,
    latestOn: '2025-05-31',
  })
  expect(barDeadline('general', on('2025-04-30'), day, defaultLimits)?.code).toBe('hazard.deadline-out-of-range')
  expect(barDeadline('major', on('2025-06-01'), day, defaultLimits)).toBeNull()
})

test('HZ-4 whatever the limits, the default deadline is one that may be set', () => {
  const limits = fc.record({
    maxDays: fc.integer({ min: 0, max: 60 }),
    majorMaxDays: fc.integer({ min: 0, max: 400 }),
    usualDays: fc.integer({ min: 0, max: 90 }),
    majorUsualDays: fc.integer({ min: 0, max: 400 }),
    recheckDays: fc.constant(10),
  })
  fc.assert(
    fc.property(limits, fc.constantFrom('general' as const, 'major' as const), (given, grade) => {
      expect(barDeadline(grade, defaultDeadline(grade, null, day, given), day, given)).toBeNull()
    }),
  )
})

test('HZ-13 overdue begins the day after the deadline and ends when verified, handed over or annulled', () => {
  const due = { status: 'assigned' as const, deadlineOn: day }
  expect(isOverdue(due, day)).toBe(false)
  expect(isOverdue(due, plusDays(day, 1))).toBe(true)
  expect(isOverdue({ ...due, status: 'submitted' }, plusDays(day, 1))).toBe(true)
  expect(isOverdue({ ...due, status: 'verified' }, plusDays(day, 1))).toBe(false)
  expect(isOverdue({ ...due, status: 'case' }, plusDays(day, 1))).toBe(true)
  expect(isOverdue({ ...due, status: 'transferred' }, plusDays(day, 1))).toBe(false)
  expect(isOverdue({ ...due, status: 'void' }, plusDays(day, 1))).toBe(false)
  expect(isOverdue({ ...due, deadlineOn: null }, plusDays(day, 1))).toBe(false)
})

test('HZ-21 the re-check is due ten days after the request, or after a deadline that nobody answered', () => {
  const due = { status: 'assigned' as const, deadlineOn: day }
  expect(recheckDueOn(due, null, day, defaultLimits)).toBeNull()
  expect(recheckDueOn(due, null, plusDays(day, 1), defaultLimits)).toBe(plusDays(day, 10))
  const asked = { ...due, status: 'submitted' as const }
  expect(recheckDueOn(asked, plusDays(day, -3), day, defaultLimits)).toBe(plusDays(day, 7))
  expect(recheckDueOn({ ...due, status: 'verified' }, day, plusDays(day, 1), defaultLimits)).toBeNull()
  expect(recheckDueOn(asked, day, day, { ...defaultLimits, recheckDays: 5 })).toBe(plusDays(day, 5))
})
