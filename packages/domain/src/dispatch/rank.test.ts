import type { Instant, LocalDay } from '@huhang/contract'
import { expect, test } from 'vitest'
import { type CandidateFacts, rankAll, travelBetween } from './rank'
import { defaultRanking, defaultRules } from './settings'

const scene = { lat: 36.45, lng: 115.98 }
const given = { rules: defaultRules, ranking: defaultRanking, ranks: ['volunteer', 'reserve', 'member', 'captain'] }
const wanted = {
  scene,
  skill: 'water' as const,
  missing: ['water' as const],
  at: '2025-05-01T04:00:00.000Z' as Instant,
  on: '2025-05-01' as LocalDay,
}
const person = (personId: string, facts: Partial<CandidateFacts> = {}): CandidateFacts => ({
  personId,
  bornOn: '1990-01-01' as LocalDay,
  left: false,
  availability: 'available',
  availableFrom: null,
  skills: ['water'],
  certificates: [],
  insurances: [{ validFrom: '2025-01-01' as LocalDay, validTo: '2025-12-31' as LocalDay }],
  activeMissionId: null,
  services: [],
  place: scene,
  rank: 'member',
  lastCalledAt: null,
  ...facts,
})
const order = (...people: CandidateFacts[]) => rankAll(people, wanted, given).map(({ facts }) => facts.personId)

test('DI-13 the nearer comes first, all else equal', () => {
  expect(order(person('far', { place: { lat: 36.6, lng: 115.98 } }), person('near'))).toEqual(['near', 'far'])
})

test('DI-13 a certificate, rest and rank each speak for someone', () => {
  const certificates = [{ skill: 'water' as const, validTo: '2026-01-01' as LocalDay }]
  expect(order(person('plain'), person('certified', { certificates }))).toEqual(['certified', 'plain'])
  const services = [{ from: '2025-05-01T00:00:00.000Z' as Instant, until: '2025-05-01T02:00:00.000Z' as Instant }]
  expect(order(person('tired', { services }), person('rested'))).toEqual(['rested', 'tired'])
  expect(order(person('new', { rank: 'volunteer' }), person('captain', { rank: 'captain' }))).toEqual([
    'captain',
    'new',
  ])
})

test('DI-13 equals: whoever was called longest ago, and never before that', () => {
  const called = (personId: string, at: string) => person(personId, { lastCalledAt: at as Instant })
  expect(
    order(
      called('yesterday', '2025-04-30T00:00:00.000Z'),
      called('march', '2025-03-01T00:00:00.000Z'),
      person('never'),
    ),
  ).toEqual(['never', 'march', 'yesterday'])
})

test('DI-13 travel is the straight line times the road factor at the set speed', () => {
  const { km, minutes } = travelBetween({ lat: 36.0, lng: 116 }, { lat: 36.1, lng: 116 }, defaultRanking)
  expect(km).toBeCloseTo(11.12 * 1.4, 0)
  expect(minutes).toBe(Math.round((11.12 * 1.4 * 60) / 40))
})

test('DI-13 without a skill asked for, those who fill a gap come before helpers, and the reasons say which', () => {
  const ranked = rankAll(
    [person('helper', { skills: ['radio'] }), person('swimmer')],
    { ...wanted, skill: null },
    given,
  )
  expect(ranked.map(({ facts }) => facts.personId)).toEqual(['swimmer', 'helper'])
  expect(ranked[0]?.merits).toContainEqual({ code: 'covers', skills: ['water'] })
})

test('DI-13 the reasons carry what a sentence needs', () => {
  const [only] = rankAll([person('p', { lastCalledAt: '2025-04-21T04:00:00.000Z' as Instant })], wanted, given)
  expect(only?.merits).toEqual([
    { code: 'skilled', skill: 'water' },
    { code: 'travel', km: 0, minutes: 0 },
    { code: 'rested', hours: null },
    { code: 'rank', rank: 'member' },
    { code: 'last-called', days: 10 },
  ])
})
