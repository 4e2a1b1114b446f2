import type { Actor, EnterpriseId, LocalDay, PersonId, PremisesId } from '@huhang/contract'
import type { HazardFacts } from './hazard.rules'

export const on = (day: string) => day as LocalDay
export const enterprise = 'e-1' as EnterpriseId

export const person = (id: string, enterpriseIds: EnterpriseId[] = []): Actor => ({
  kind: 'person',
  personId: id as PersonId,
  grants: [],
  enterpriseIds,
})

/** A general hazard under an order, found by `finder`, due on the 16th. */
export const hazard = (more: Partial<HazardFacts> = {}): HazardFacts => ({
  status: 'assigned',
  grade: 'general',
  premisesId: 'p-1' as PremisesId,
  enterpriseId: enterprise,
  orderId: null,
  foundOn: on('2025-05-01'),
  foundById: 'finder' as PersonId,
  fixedById: null,
  deadlineOn: on('2025-05-16'),
  responsible: null,
  measures: null,
  fundsCents: null,
  plan: null,
  listedAt: null,
  ...more,
})
