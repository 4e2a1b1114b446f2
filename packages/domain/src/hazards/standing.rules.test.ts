import type { PersonId } from '@huhang/contract'
import { expect, test } from 'vitest'
import { enterprise, hazard, on } from './hazard-fixture'
import { barSecond, barStanding } from './standing.rules'

const certificates = [{ validFrom: on('2024-01-01'), validTo: on('2025-05-10') }]
const fit = (id: string) => ({
  personId: id as PersonId,
  certificates,
  conflictedEnterpriseIds: [],
  ownEnterpriseIds: [],
})

test('HZ-18 an inspector acts with a certificate valid that day', () => {
  const standing = fit('me')
  expect(barStanding(standing, hazard(), on('2025-05-10'))).toBeNull()
  expect(barStanding(standing, hazard(), on('2025-05-11'))?.code).toBe('hazard.certificate-needed')
  expect(barStanding({ ...standing, certificates: [] }, hazard(), on('2025-05-10'))?.code).toBe(
    'hazard.certificate-needed',
  )
})

test('HZ-18 an inspector keeps away from an enterprise of conflicting interest', () => {
  const away = { ...fit('me'), conflictedEnterpriseIds: [enterprise] }
  expect(barStanding(away, hazard(), on('2025-05-10'))?.code).toBe('hazard.conflict-of-interest')
  expect(barStanding({ ...away, conflictedEnterpriseIds: ['e-2'] }, hazard(), on('2025-05-10'))).toBeNull()
  expect(barStanding(null, hazard(), on('2025-05-10'))).toBeNull()
})

test('HZ-20 a re-check, measures and a case have a second inspector, who is judged as the first one is', () => {
  const me = 'me' as PersonId
  const day = on('2025-05-10')
  const fixed = hazard({ fixedById: 'fixer' as PersonId })
  const why = (second: Parameters<typeof barSecond>[0]['second'], when = day) =>
    barSecond({ me, second }, fixed, when)?.details
  expect(why(fit('other'))).toBeUndefined()
  expect(why(fit('me'))).toEqual({ why: 'same-person' })
  expect(why(fit('fixer'))).toEqual({ why: 'fixed-it' })
  expect(why(null)).toEqual({ why: 'no-certificate' })
  expect(why(fit('other'), on('2025-05-11'))).toEqual({ why: 'no-certificate' })
  expect(why({ ...fit('other'), conflictedEnterpriseIds: [enterprise] })).toEqual({ why: 'conflict' })
  expect(why({ ...fit('other'), ownEnterpriseIds: [enterprise] })).toEqual({ why: 'company-side' })
})
