import type { InspectionStatus } from '@huhang/contract/inspections'
import { defineSteps } from '../kernel'

export type InspectionVerb =
  | 'record'
  | 'close'
  | 'correctOnSpot'
  | 'order'
  | 'takeMeasures'
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
    takeMeasures: 'measures',
    openCase: 'case',
    transfer: 'transferred',
  },
  'closed-no-issue': {},
  'corrected-on-spot': {},
  rectifying: { makeRecheckDue: 'recheck-due' },
  measures: {},
  case: {},
  transferred: {},
  'recheck-due': { pass: 'closed-pass', passPartly: 'closed-part', openCase: 'case' },
  'closed-pass': {},
  'closed-part': { makeRecheckDue: 'recheck-due' },
})
