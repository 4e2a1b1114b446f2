import type { IncidentStatus } from '@huhang/contract/dispatch'
import { defineSteps } from '../kernel'

export type IncidentVerb = 'accept' | 'reject' | 'refer' | 'openMission' | 'arrive' | 'cancel' | 'close'

/** 警情. Cancelled only while nobody has reached the scene; from there on it is closed with a reason. */
export const incidentSteps = defineSteps<IncidentStatus, IncidentVerb>({
  received: { accept: 'accepted', reject: 'rejected', refer: 'referred-out', cancel: 'cancelled' },
  accepted: { openMission: 'alerted', refer: 'referred-out', cancel: 'cancelled', close: 'closed' },
  alerted: { openMission: 'alerted', arrive: 'operating', cancel: 'cancelled', close: 'closed' },
  operating: { openMission: 'operating', arrive: 'operating', close: 'closed' },
  closed: {},
  rejected: {},
  'referred-out': {},
  cancelled: {},
})

/** Statuses in which an incident is still going on. */
export const openIncidentStatuses: readonly IncidentStatus[] = ['received', 'accepted', 'alerted', 'operating']
