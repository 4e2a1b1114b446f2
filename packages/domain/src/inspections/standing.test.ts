import type { VisitRecord } from '@huhang/contract/inspections'
import { expect, test } from 'vitest'
import { type HazardTally, standingOf, statusOfRecord } from './standing'

const record = (hazards: { correctedOnSpot: boolean }[], more: object = {}) =>
  statusOfRecord({ kind: 'routine', hazards, ...more } as unknown as VisitRecord)

test('IN-13 nothing found, all put right, or something to rectify', () => {
  expect(record([])).toBe('closed-no-issue')
  expect(record([{ correctedOnSpot: true }])).toBe('corrected-on-spot')
  expect(record([{ correctedOnSpot: true }, { correctedOnSpot: false }])).toBe('rectifying')
})

test('IN-13 what government-side supervision finds is handed over', () => {
  const more = { kind: 'supervision', supervisedAreaId: '371522' }
  expect(record([{ correctedOnSpot: false }], more)).toBe('transferred')
})

const none: HazardTally = {
  open: 0,
  verified: 0,
  asked: 0,
  late: 0,
  returned: 0,
  transferred: 0,
  inCase: 0,
  underMeasures: 0,
}

test('IN-14 it moves on with its hazards and the calendar, and back to rectifying when what was due is settled', () => {
  expect(standingOf('rectifying', { ...none, open: 2 })).toBe('rectifying')
  expect(standingOf('rectifying', { ...none, open: 2, asked: 1 })).toBe('recheck-due')
  expect(standingOf('rectifying', { ...none, open: 2, late: 1 })).toBe('recheck-due')
  expect(standingOf('rectifying', { ...none, verified: 2 })).toBe('closed-pass')
  expect(standingOf('rectifying', { ...none, open: 1, verified: 1, returned: 1 })).toBe('closed-part')
  expect(standingOf('rectifying', { ...none, open: 2, verified: 1, returned: 1 })).toBe('rectifying')
})

test('IN-14 what did not wait for rectification stays as it was recorded', () => {
  expect(standingOf('corrected-on-spot', { ...none, verified: 1 })).toBe('corrected-on-spot')
  expect(standingOf('transferred', { ...none, open: 1, late: 1 })).toBe('transferred')
})

test('IN-19 measures that stand, a case and a hand-over are what a visit has come to', () => {
  expect(standingOf('rectifying', { ...none, open: 2, underMeasures: 1 })).toBe('measures')
  expect(standingOf('rectifying', { ...none, open: 2, underMeasures: 1, inCase: 1 })).toBe('case')
  expect(standingOf('rectifying', { ...none, verified: 2, inCase: 1 })).toBe('case')
  expect(standingOf('rectifying', { ...none, transferred: 2 })).toBe('transferred')
  expect(standingOf('rectifying', { ...none, transferred: 1, verified: 1 })).toBe('closed-pass')
  expect(standingOf('rectifying', { ...none, transferred: 1, open: 1 })).toBe('rectifying')
})
