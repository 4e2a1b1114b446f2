import { Failure, type Instant } from '@huhang/contract'
import type { MissionPersonStatus } from '@huhang/contract/dispatch'
import { expect, test } from 'vitest'
import { mayStep } from '../kernel'
import { incidentSteps } from './incident.steps'
import { isLarge, mustBeAccounted, mustBeCrewed, notBefore } from './mission.rules'
import { activeStatuses, missionPersonSteps } from './mission-person.steps'
import { defaultLarge, defaultRules } from './settings'

const said = (work: () => void) => {
  try {
    work()
    return null
  } catch (error) {
    return error instanceof Failure ? { code: error.code, details: error.details } : error
  }
}
const member = (personId: string, status: MissionPersonStatus, post: 'safety-officer' | null = null) => ({
  personId,
  status,
  post,
})

test('DI-7 nobody goes on scene before leader, safety officer and a second person have checked in', () => {
  expect(said(() => mustBeCrewed([member('a', 'checked-in')], 'a', defaultRules))).toEqual({
    code: 'dispatch.crew-incomplete',
    details: { missing: ['safety-officer', 'second-person'] },
  })
  expect(
    said(() =>
      mustBeCrewed([member('a', 'checked-in'), member('b', 'committed', 'safety-officer')], 'b', defaultRules),
    ),
  ).toEqual({
    code: 'dispatch.crew-incomplete',
    details: { missing: ['leader', 'safety-officer', 'second-person'] },
  })
  expect(
    said(() => mustBeCrewed([member('a', 'on-scene'), member('b', 'checked-in', 'safety-officer')], 'a', defaultRules)),
  ).toBeNull()
})

test('DI-8 a mission stays open while anyone who set out is not home', () => {
  for (const status of ['committed', 'checked-in', 'on-scene', 'released'] as const)
    expect(said(() => mustBeAccounted([member('a', 'home'), member('b', status)], []))).toEqual({
      code: 'dispatch.people-still-out',
      details: { personIds: ['b'] },
    })
  expect(
    said(() => mustBeAccounted([member('a', 'home'), member('b', 'declined'), member('c', 'notified')], [])),
  ).toBeNull()
})

test('DI-8 a word about someone who never came accounts for them, but not for someone who did come', () => {
  expect(said(() => mustBeAccounted([member('a', 'committed')], ['a']))).toBeNull()
  expect(said(() => mustBeAccounted([member('a', 'home')], ['a']))).toEqual({
    code: 'dispatch.came-after-all',
    details: { personIds: ['a'] },
  })
})

test('DI-9 calling again never takes back a yes', () => {
  for (const status of activeStatuses) expect(mayStep(missionPersonSteps, status, 'callOut')).toBe(false)
  expect(mayStep(missionPersonSteps, 'notified', 'callOut')).toBe(true)
  expect(mayStep(missionPersonSteps, 'declined', 'callOut')).toBe(true)
})

test('DI-10 an incident is cancelled only while nobody has reached the scene', () => {
  expect(mayStep(incidentSteps, 'alerted', 'cancel')).toBe(true)
  expect(mayStep(incidentSteps, 'operating', 'cancel')).toBe(false)
})

test('DI-14 a mission is large by level, by people or by hours', () => {
  expect(isLarge({ level: 'II', people: 1, minutes: 1 }, defaultLarge)).toBe(true)
  expect(isLarge({ level: 'IV', people: 30, minutes: 1 }, defaultLarge)).toBe(true)
  expect(isLarge({ level: 'IV', people: 29, minutes: 24 * 60 }, defaultLarge)).toBe(true)
  expect(isLarge({ level: 'IV', people: 29, minutes: 24 * 60 - 1 }, defaultLarge)).toBe(false)
})

test('DI-15 a later step is not dated before an earlier one, whatever the two clocks say', () => {
  const early = '2025-05-01T04:00:00.000Z' as Instant
  const late = '2025-05-01T04:05:00.000Z' as Instant
  expect(notBefore(early, late)).toBe(late)
  expect(notBefore(late, early)).toBe(late)
  expect(notBefore(early, null)).toBe(early)
})
