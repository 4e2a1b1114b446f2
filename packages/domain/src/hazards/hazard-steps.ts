import type { HazardStatus } from '@huhang/contract/hazards'
import { defineSteps } from '../kernel'

/** What moves a hazard from one status to the next. More time, a listing, measures and a photo move nothing. */
export type HazardStep =
  | 'correctOnSpot'
  | 'issueOrder'
  | 'plan'
  | 'submitFix'
  | 'verifyFix'
  | 'rejectFix'
  | 'openCase'
  | 'transfer'
  | 'annul'

export const hazardSteps = defineSteps<HazardStatus, HazardStep>({
  found: {
    correctOnSpot: 'verified',
    issueOrder: 'assigned',
    plan: 'rectifying',
    transfer: 'transferred',
    annul: 'void',
  },
  assigned: { plan: 'rectifying', submitFix: 'submitted', openCase: 'case', transfer: 'transferred', annul: 'void' },
  rectifying: {
    plan: 'rectifying',
    issueOrder: 'rectifying',
    submitFix: 'submitted',
    openCase: 'case',
    transfer: 'transferred',
    annul: 'void',
  },
  submitted: { verifyFix: 'verified', rejectFix: 'rectifying' },
  // A case punishes; it removes no danger: the hazard stays to be fixed and re-checked.
  case: { submitFix: 'submitted' },
  verified: {},
  transferred: {},
  void: {},
})

/** Still somebody's work here: neither verified, nor handed over, nor annulled. */
export const openStatuses: readonly HazardStatus[] = ['found', 'assigned', 'rectifying', 'submitted', 'case']
export const isOpen = (status: HazardStatus): boolean => openStatuses.includes(status)
