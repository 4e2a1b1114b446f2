import { expect, test } from 'vitest'
import { enterprise, hazard, on } from './hazard-fixture'
import { barStanding } from './standing.rules'

const certificates = [{ validFrom: on('2024-01-01'), validTo: on('2025-05-10') }]

test('HZ-18 an inspector acts with a certificate valid that day', () => {
  const standing = { certificates, conflictedEnterpriseIds: [] }
  expect(barStanding(standing, hazard(), on('2025-05-10'))).toBeNull()
  expect(barStanding(standing, hazard(), on('2025-05-11'))?.code).toBe('hazard.certificate-needed')
  expect(barStanding({ ...standing, certificates: [] }, hazard(), on('2025-05-10'))?.code).toBe(
    'hazard.certificate-needed',
  )
})

test('HZ-18 an inspector keeps away from an enterprise of conflicting interest', () => {
  const away = { certificates, conflictedEnterpriseIds: [enterprise] }
  expect(barStanding(away, hazard(), on('2025-05-10'))?.code).toBe('hazard.conflict-of-interest')
  expect(barStanding({ ...away, conflictedEnterpriseIds: ['e-2'] }, hazard(), on('2025-05-10'))).toBeNull()
  expect(barStanding(null, hazard(), on('2025-05-10'))).toBeNull()
})
