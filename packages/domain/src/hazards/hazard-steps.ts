import type { HazardStatus } from '@huhang/contract/hazards'
import { defineSteps } from '../kernel'

/** What moves a hazard from one status to the next. Asking for more time and adding a photo move nothing. */
export type HazardStep = 'correctOnSpot' | 'issueOrder' | 'plan' | 'submitFix' | 'verifyFix' | 'rejectFix' | 'annul'

export const hazardSteps = defineSteps<HazardStatus, HazardStep>({
  found: { correctOnSpot: 'verified', issueOrder: 'assigned', plan: 'rectifying', annul: 'void' },
  assigned: { plan: 'rectifying', submitFix: 'submitted', annul: 'void' },
  rectifying: { plan: 'rectifying', issueOrder: 'rectifying', submitFix: 'submitted', annul: 'void' },
  submitted: { verifyFix: 'verified', rejectFix: 'rectifying' },
  verified: {},
  void: {},
})

/** Still somebody's work: neither verified nor annulled. */
export const openStatuses: readonly HazardStatus[] = ['found', 'assigned', 'rectifying', 'submitted']
export const isOpen = (status: HazardStatus): boolean => openStatuses.includes(status)
