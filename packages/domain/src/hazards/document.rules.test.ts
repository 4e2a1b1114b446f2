import type { Instant, PersonId } from '@huhang/contract'
import type { DocumentView } from '@huhang/contract/hazards'
import { expect, test } from 'vitest'
import { barConsentToResume, barIssueOpinion, barOpenCase, barTakeMeasures, barTransfer } from './document.rules'
import { enterprise, hazard, on, person } from './hazard-fixture'

const at = '2025-05-03T02:00:00.000Z' as Instant
const measures = { kind: 'measures', resumedAt: null, issuedById: 'one', withId: 'two' } as DocumentView
const resumed = { ...measures, resumedAt: at }
const caseFile = { kind: 'case', resumedAt: null } as DocumentView
const me = person('me')
const company = person('c', [enterprise])
const dueDay = on('2025-05-16')
const dayAfter = on('2025-05-17')

test('HZ-25 a case is for what is not rectified: late, or rejected by a re-check, once', () => {
  expect(barOpenCase(hazard(), [], false, me, dueDay)?.code).toBe('hazard.not-unrectified')
  expect(barOpenCase(hazard(), [], false, me, dayAfter)).toBeNull()
  expect(barOpenCase(hazard({ status: 'rectifying' }), [], true, me, dueDay)).toBeNull()
  expect(barOpenCase(hazard({ status: 'rectifying' }), [caseFile], true, me, dayAfter)?.code).toBe('hazard.case-opened')
  expect(barOpenCase(hazard({ status: 'found' }), [], false, me, dayAfter)?.code).toBe('hazard.wrong-status')
  expect(barOpenCase(hazard(), [], false, company, dayAfter)?.code).toBe('hazard.company-side')
})

test('HZ-26 it is handed over while it is to be rectified, and neither listed nor under measures of ours', () => {
  expect(barTransfer(hazard(), [resumed], me)).toBeNull()
  expect(barTransfer(hazard({ status: 'submitted' }), [], me)?.code).toBe('hazard.wrong-status')
  expect(barTransfer(hazard({ listedAt: at }), [], me)?.code).toBe('hazard.listed')
  expect(barTransfer(hazard(), [measures], me)?.code).toBe('hazard.measures-stand')
  expect(barTransfer(hazard(), [], company)?.code).toBe('hazard.company-side')
})

test('HZ-27 measures are for an open major hazard, one decision at a time', () => {
  const major = hazard({ grade: 'major' })
  expect(barTakeMeasures(major, [], me)).toBeNull()
  expect(barTakeMeasures(major, [resumed], me)).toBeNull()
  expect(barTakeMeasures(major, [measures], me)?.code).toBe('hazard.measures-stand')
  expect(barTakeMeasures(hazard(), [], me)?.code).toBe('hazard.major-only')
  expect(barTakeMeasures({ ...major, status: 'verified' }, [], me)?.code).toBe('hazard.wrong-status')
  expect(barTakeMeasures(major, [], company)?.code).toBe('hazard.company-side')
})

test('HZ-28 use is resumed only after the hazard is gone, with the consent of a third person', () => {
  const gone = hazard({ grade: 'major', status: 'verified' })
  expect(barConsentToResume(gone, measures, me)).toBeNull()
  expect(barConsentToResume(hazard({ grade: 'major', status: 'submitted' }), measures, me)?.code).toBe(
    'hazard.not-verified',
  )
  expect(barConsentToResume(gone, measures, person('one'))?.code).toBe('hazard.same-person')
  expect(barConsentToResume(gone, measures, person('two' as PersonId))?.code).toBe('hazard.same-person')
  expect(barConsentToResume(gone, resumed, me)?.code).toBe('hazard.resumed-already')
  expect(barConsentToResume(gone, caseFile, me)?.code).toBe('hazard.resumed-already')
  expect(barConsentToResume(gone, measures, company)?.code).toBe('hazard.company-side')
})

test('HZ-29 an opinion tells of at least one re-check', () => {
  expect(barIssueOpinion(0)?.code).toBe('hazard.nothing-rechecked')
  expect(barIssueOpinion(1)).toBeNull()
})
