import type { InspectionStatus } from '@huhang/contract/inspections'
import { defineSteps } from '../kernel'

export type InspectionVerb =
  | 'record'
  | 'close'
  | 'correct-on-spot'
  | 'order'
  | 'take-measures'
  | 'open-case'
  | 'transfer'
  | 'make-recheck-due'
  | 'pass'
  | 'pass-partly'

/** Domain §5.2 from the arrival on. */
export const inspectionSteps = defineSteps<InspectionStatus, InspectionVerb>({
  'on-site': { record: 'recorded' },
  recorded: {
    close: 'closed-no-issue',
    'correct-on-spot': 'corrected-on-spot',
    order: 'rectifying',
    'take-measures': 'measures',
    'open-case': 'case',
    transfer: 'transferred',
  },
  'closed-no-issue': {},
  'corrected-on-spot': {},
  rectifying: { 'make-recheck-due': 'recheck-due' },
  measures: {},
  case: {},
  transferred: {},
  'recheck-due': { pass: 'closed-pass', 'pass-partly': 'closed-part', 'open-case': 'case' },
  'closed-pass': {},
  'closed-part': { 'make-recheck-due': 'recheck-due' },
})
