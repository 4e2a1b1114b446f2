import type { InspectionStatus } from '@huhang/contract/inspections'
import { defineSteps } from '../kernel'

export type InspectionVerb =
  | 'record'
  | 'close'
  | 'correctOnSpot'
  | 'order'
  | 'takeMeasures'
  | 'consentToResume'
  | 'openCase'
  | 'transfer'
  | 'makeRecheckDue'
  | 'pass'
  | 'passPartly'

/** Domain §5.2 from the arrival on. */
export const inspectionSteps = defineSteps<InspectionStatus, InspectionVerb>({
  'on-site': { record: 'recorded' },
  recorded: {
    close: 'closed-no-issue',
    correctOnSpot: 'corrected-on-spot',
    order: 'rectifying',
    transfer: 'transferred',
  },
  'closed-no-issue': {},
  'corrected-on-spot': {},
  rectifying: { makeRecheckDue: 'recheck-due', takeMeasures: 'measures', transfer: 'transferred' },
  measures: { consentToResume: 'rectifying' },
  case: {},
  transferred: {},
  'recheck-due': { pass: 'closed-pass', passPartly: 'closed-part', openCase: 'case' },
  'closed-pass': {},
  'closed-part': { makeRecheckDue: 'recheck-due' },
})
