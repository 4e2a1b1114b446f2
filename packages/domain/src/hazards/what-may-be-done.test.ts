import type { PersonId } from '@huhang/contract'
import type { ExtensionView } from '@huhang/contract/hazards'
import { expect, test } from 'vitest'
import { enterprise, hazard, on, person } from './hazard-fixture'
import { type HazardRecords, whatMayBeDone } from './what-may-be-done'

const today = on('2025-05-10')
const none: HazardRecords = { pleas: [], papers: [], recheckedBy: [], wasRejected: false }

test('HZ-8 the page greys out what the server would refuse, with the same code', () => {
  const submitted = hazard({ status: 'submitted', fixedById: 'me' as PersonId })
  expect(whatMayBeDone(submitted, none, person('me'), today, null)).toMatchObject({
    verifyFix: 'hazard.same-person',
    submitFix: 'hazard.wrong-status',
  })
  expect(whatMayBeDone(submitted, none, person('other'), today, null)).toMatchObject({
    verifyFix: null,
    rejectFix: null,
  })
})

test('HZ-12 there is something to decide only while a plea stands', () => {
  const plea = { status: 'asked', askedById: 'company' } as ExtensionView
  expect(whatMayBeDone(hazard(), { ...none, pleas: [plea] }, person('manager'), today, null).decideExtension).toBeNull()
  expect(whatMayBeDone(hazard(), none, person('manager'), today, null).decideExtension).toBe('hazard.extension-decided')
  expect(whatMayBeDone(hazard(), { ...none, pleas: [plea] }, person('c', [enterprise]), today, null)).toMatchObject({
    decideExtension: 'hazard.company-side',
    askExtension: 'hazard.extension-pending',
  })
})
