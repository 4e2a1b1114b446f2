import { Failure, type Instant, type LocalDay } from '@huhang/contract'
import { expect, test } from 'vitest'
import { ageOn, defaultRanks, insuredOn, insuredTo, mustBeBorn, mustBeRank, onDuty, standingIn } from './roster.rules'

const day = (text: string) => text as LocalDay
const at = (text: string) => text as Instant
const codeOf = (work: () => void) => {
  try {
    work()
    return null
  } catch (error) {
    return error instanceof Failure ? error.code : 'other'
  }
}

test('VO-1 a rank that the city does not have is refused', () => {
  expect(codeOf(() => mustBeRank('member', defaultRanks))).toBeNull()
  expect(codeOf(() => mustBeRank('general', defaultRanks))).toBe('volunteer.rank-unknown')
})

test('VO-2 insurance covers its first and its last day, and no day beside them', () => {
  const periods = [{ validFrom: day('2025-01-01'), validTo: day('2025-12-31') }]
  expect(insuredOn(periods, day('2025-01-01'))).toBe(true)
  expect(insuredOn(periods, day('2025-12-31'))).toBe(true)
  expect(insuredOn(periods, day('2026-01-01'))).toBe(false)
  expect(insuredOn([], day('2025-05-01'))).toBe(false)
  expect(insuredTo(periods)).toBe('2025-12-31')
  expect(insuredTo([])).toBeNull()
})

test('VO-3 someone is of age on the eighteenth birthday, not the day before', () => {
  expect(ageOn(day('2007-05-01'), day('2025-04-30'))).toBe(17)
  expect(ageOn(day('2007-05-01'), day('2025-05-01'))).toBe(18)
  expect(ageOn(day('2004-02-29'), day('2022-02-28'))).toBe(17)
  expect(ageOn(day('2004-02-29'), day('2022-03-01'))).toBe(18)
})

test('VO-3 nobody is born after today', () => {
  expect(codeOf(() => mustBeBorn(day('2025-05-02'), day('2025-05-01')))).toBe('volunteer.born-in-future')
})

test('VO-4 a certificate counts on its last day and blocks the post on the next one', () => {
  const held = {
    skills: ['water', 'mountain'] as const,
    certificates: [{ skill: 'water' as const, validTo: day('2025-05-01') }],
  }
  expect(standingIn('water', held, day('2025-05-01'), ['water'])).toEqual({ kind: 'certified', validTo: '2025-05-01' })
  expect(standingIn('water', held, day('2025-05-02'), ['water'])).toEqual({
    kind: 'certificate-expired',
    validTo: '2025-05-01',
  })
  expect(standingIn('mountain', held, day('2025-05-01'), ['water'])).toEqual({ kind: 'skilled' })
  expect(standingIn('mountain', held, day('2025-05-01'), ['mountain'])).toEqual({ kind: 'certificate-missing' })
  expect(standingIn('diving', held, day('2025-05-01'), [])).toEqual({ kind: 'missing' })
})

test('VO-4 a renewed certificate counts though the old one ran out', () => {
  const held = {
    skills: ['water'] as const,
    certificates: [
      { skill: 'water' as const, validTo: day('2024-01-01') },
      { skill: 'water' as const, validTo: day('2026-01-01') },
    ],
  }
  expect(standingIn('water', held, day('2025-05-01'), []).kind).toBe('certified')
})

test('VO-5 off duty ends by itself at the hour that was named', () => {
  const away = { availability: 'off-duty' as const, availableFrom: at('2025-05-01T04:00:00.000Z') }
  expect(onDuty(away, at('2025-05-01T03:59:59.999Z'))).toBe(false)
  expect(onDuty(away, at('2025-05-01T04:00:00.000Z'))).toBe(true)
  expect(onDuty({ availability: 'off-duty', availableFrom: null }, at('2025-05-01T04:00:00.000Z'))).toBe(false)
})
