import { Failure, type Instant, type LocalDay } from '@huhang/contract'
import { expect, test } from 'vitest'
import { barsOf, mustBeFit, type Sending, type VolunteerFacts } from './bars.rules'
import { defaultRules } from './settings'

const day = (text: string) => text as LocalDay
const at = (text: string) => text as Instant

const fit: VolunteerFacts = {
  personId: 'p',
  bornOn: day('1990-03-04'),
  left: false,
  availability: 'available',
  availableFrom: null,
  skills: ['water', 'boat'],
  certificates: [{ skill: 'boat', validTo: day('2025-05-01') }],
  insurances: [{ validFrom: day('2025-01-01'), validTo: day('2025-05-01') }],
  activeMissionId: null,
  services: [],
}
const now: Sending = { skill: 'water', missionId: 'm', at: at('2025-05-01T04:00:00.000Z'), on: day('2025-05-01') }
const codes = (facts: Partial<VolunteerFacts>, sending: Partial<Sending> = {}) =>
  barsOf({ ...fit, ...facts }, { ...now, ...sending }, defaultRules).map((bar) => bar.code)

test('DI-1 nobody without insurance that day is sent, and the reason tells expired from none', () => {
  expect(codes({})).toEqual([])
  expect(codes({ insurances: [] })).toEqual(['insurance-none'])
  expect(codes({}, { on: day('2025-05-02') })).toEqual(['insurance-expired'])
  expect(codes({ insurances: [{ validFrom: day('2025-06-01'), validTo: day('2026-05-31') }] })).toEqual([
    'insurance-none',
  ])
})

test('DI-2 nobody under eighteen is sent', () => {
  expect(codes({ bornOn: day('2007-05-02') })).toEqual(['under-age'])
  expect(codes({ bornOn: day('2007-05-01') })).toEqual([])
})

test('DI-3 the skill asked for must be held, with an unexpired certificate where one is asked', () => {
  expect(codes({}, { skill: 'mountain' })).toEqual(['skill-missing'])
  expect(codes({}, { skill: 'boat' })).toEqual([])
  expect(codes({ certificates: [] }, { skill: 'boat' })).toEqual(['certificate-missing'])
  expect(
    codes(
      { insurances: [{ validFrom: day('2025-01-01'), validTo: day('2025-12-31') }] },
      { skill: 'boat', on: day('2025-05-02') },
    ),
  ).toEqual(['certificate-expired'])
  expect(codes({ skills: [] }, { skill: null })).toEqual([])
})

test('DI-4 who is out on another mission is not sent; their own does not bar them', () => {
  expect(codes({ activeMissionId: 'other' })).toEqual(['on-mission'])
  expect(codes({ activeMissionId: 'm' })).toEqual([])
})

test('DI-5 twelve hours of work without a rest of eight bar the next mission', () => {
  const long = [{ from: at('2025-04-30T15:00:00.000Z'), until: at('2025-05-01T03:00:00.000Z') }]
  expect(barsOf({ ...fit, services: long }, now, defaultRules)).toEqual([
    { code: 'not-rested', workedMinutes: 720, restLeftMinutes: 420 },
  ])
  expect(codes({ services: long }, { at: at('2025-05-01T11:00:00.000Z') })).toEqual([])
  expect(
    codes({ services: [{ from: at('2025-05-01T01:00:00.000Z'), until: at('2025-05-01T03:00:00.000Z') }] }),
  ).toEqual([])
})

test('DI-6 who has left or is off duty is not called', () => {
  expect(codes({ availability: 'off-duty' })).toEqual(['off-duty'])
  expect(codes({ availability: 'off-duty', availableFrom: at('2025-05-01T03:00:00.000Z') })).toEqual([])
  expect(codes({ left: true, availability: 'off-duty' })).toEqual(['left'])
})

test('DI-1 every reason is named, not only the first', () => {
  expect(codes({ insurances: [], bornOn: day('2010-01-01'), skills: [], availability: 'off-duty' })).toEqual([
    'insurance-none',
    'under-age',
    'skill-missing',
    'off-duty',
  ])
})

test('DI-6 who has said yes is held by the law and by rest, no longer by being off duty', () => {
  expect(() => mustBeFit({ ...fit, availability: 'off-duty' }, now, defaultRules)).not.toThrow()
  expect(() => mustBeFit({ ...fit, insurances: [] }, now, defaultRules)).toThrow(Failure)
})
