import type { HazardId, PersonId } from '@huhang/contract'
import { HazardDraft } from '@huhang/contract/hazards'
import { expect, test } from 'vitest'
import { defaultLimits } from './deadlines'
import {
  barAcceptance,
  barAnnul,
  barCompanySide,
  barCorrectOnSpot,
  barIncompletePlan,
  barRecheck,
  barSubmitFix,
  gradeDraft,
} from './hazard.rules'
import { enterprise, hazard, on, person } from './hazard-fixture'

const inspector = person('inspector')
const company = person('company', [enterprise])
const fixer = 'fixer' as PersonId
const wholePlan = { responsible: '张三', measures: '更换', fundsCents: 0, plan: '停用', deadlineOn: on('2025-05-16') }

const draft = (more: Partial<HazardDraft> = {}) =>
  HazardDraft.parse({ id: '0196b0a0-0000-7000-8000-000000000001' as HazardId, description: '通道堵塞', ...more })
const graded = (more: Partial<HazardDraft> = {}) => gradeDraft(draft(more), on('2025-05-01'), defaultLimits)

test('HZ-2 the clause brings the grade, its version is kept', () => {
  expect(graded({ clauseId: 'GM-11-3' })).toMatchObject({
    grade: 'major',
    clauseVersion: '2023-05-15',
    status: 'found',
  })
  expect(graded({ clauseId: 'GEN-1' })).toMatchObject({ grade: 'general' })
  expect(graded()).toMatchObject({ grade: 'general', clauseVersion: null })
})

test('HZ-2 a major clause is never recorded as general; a general one may be found grave', () => {
  expect(() => graded({ clauseId: 'WH-3', grade: 'general' })).toThrow('hazard.grade-below-clause')
  expect(graded({ clauseId: 'GEN-1', grade: 'major' }).grade).toBe('major')
})

test('HZ-2 a clause that is in no pack, or not in that version, is unknown', () => {
  expect(() => graded({ clauseId: 'GM-14-1' })).toThrow('hazard.clause-unknown')
  expect(() => graded({ clauseId: 'GM-11-3', clauseVersion: '2017-01-01' })).toThrow('hazard.clause-unknown')
})

test('HZ-5 a major hazard needs all of the five, and nought is an amount of money', () => {
  expect(barIncompletePlan('major', wholePlan)).toBeNull()
  for (const name of ['responsible', 'measures', 'fundsCents', 'plan', 'deadlineOn'])
    expect(barIncompletePlan('major', { ...wholePlan, [name]: null })?.details).toEqual({ missing: [name] })
  expect(barIncompletePlan('major', { ...wholePlan, measures: '' })?.code).toBe('hazard.plan-incomplete')
})

test('HZ-5 a general hazard names at least who and how', () => {
  const little = { responsible: '张三', measures: '清理', fundsCents: null, plan: '', deadlineOn: null }
  expect(barIncompletePlan('general', little)).toBeNull()
  expect(barIncompletePlan('general', { ...little, responsible: '' })?.details).toEqual({ missing: ['responsible'] })
})

test('HZ-6 on the spot is on the day found, with a photo of the fix', () => {
  const found = hazard({ status: 'found' })
  expect(barCorrectOnSpot(found, 1, on('2025-05-01'))).toBeNull()
  expect(barCorrectOnSpot(found, 0, on('2025-05-01'))?.code).toBe('hazard.after-photo-needed')
  expect(barCorrectOnSpot(found, 1, on('2025-05-02'))?.code).toBe('hazard.not-on-spot')
  expect(() => graded({ correctedOnSpot: true })).toThrow('hazard.after-photo-needed')
})

test('HZ-7 a major hazard is never put right on the spot', () => {
  expect(barCorrectOnSpot(hazard({ status: 'found', grade: 'major' }), 1, on('2025-05-01'))?.code).toBe(
    'hazard.major-not-on-spot',
  )
})

test('HZ-8 whoever fixed it may neither verify nor reject; another inspector may', () => {
  const submitted = hazard({ status: 'submitted', fixedById: fixer })
  for (const verb of ['verifyFix', 'rejectFix'] as const) {
    expect(barRecheck(submitted, person(fixer), verb)?.code).toBe('hazard.same-person')
    expect(barRecheck(submitted, inspector, verb)).toBeNull()
    expect(barRecheck(submitted, { kind: 'system', name: 'cli' }, verb)?.code).toBe('hazard.person-needed')
  }
  expect(barRecheck(hazard(), inspector, 'verifyFix')?.code).toBe('hazard.wrong-status')
})

test('HZ-9 the company side is barred, even with an inspector’s role', () => {
  expect(barRecheck(hazard({ status: 'submitted', fixedById: fixer }), company, 'verifyFix')?.code).toBe(
    'hazard.company-side',
  )
  expect(barCompanySide(hazard(), company)?.code).toBe('hazard.company-side')
  expect(barCompanySide(hazard(), inspector)).toBeNull()
})

test('HZ-14 a fix is shown, and that of a major hazard follows its plan', () => {
  expect(barSubmitFix(hazard(), 1)).toBeNull()
  expect(barSubmitFix(hazard(), 0)?.code).toBe('hazard.after-photo-needed')
  expect(barSubmitFix(hazard({ grade: 'major' }), 1)?.code).toBe('hazard.plan-incomplete')
  expect(barSubmitFix(hazard({ grade: 'major', ...wholePlan }), 1)).toBeNull()
  expect(barSubmitFix(hazard({ status: 'found' }), 1)?.code).toBe('hazard.wrong-status')
})

test('HZ-15 annulled by another than the finder, and not once a fix has been submitted', () => {
  expect(barAnnul(hazard(), inspector)).toBeNull()
  expect(barAnnul(hazard(), person('finder'))?.code).toBe('hazard.same-person')
  expect(barAnnul(hazard({ status: 'submitted' }), inspector)?.code).toBe('hazard.wrong-status')
})

test('HZ-19 the company accepts its own fix of a major hazard first: who, and on a day that can be', () => {
  const today = on('2025-05-10')
  const major = hazard({ grade: 'major' })
  const by = (day: string) => ({ by: '甲某', on: on(day) })
  expect(barAcceptance(major, null, today)?.code).toBe('hazard.acceptance-needed')
  expect(barAcceptance(hazard(), null, today)).toBeNull()
  expect(barAcceptance(major, by('2025-05-01'), today)).toBeNull()
  expect(barAcceptance(major, by('2025-05-10'), today)).toBeNull()
  expect(barAcceptance(major, by('2025-04-30'), today)?.code).toBe('hazard.acceptance-day')
  expect(barAcceptance(hazard(), by('2025-05-11'), today)?.code).toBe('hazard.acceptance-day')
})
