import type { InspectionStatus, SignState } from '@huhang/contract/inspections'
import type { Tone } from '../../ui/Badge'

export const statusTone: Record<InspectionStatus, Tone> = {
  'on-site': 'blue',
  recorded: 'blue',
  'closed-no-issue': 'green',
  'corrected-on-spot': 'green',
  rectifying: 'yellow',
  measures: 'orange',
  case: 'red',
  transferred: 'grey',
  'recheck-due': 'orange',
  'closed-pass': 'green',
  'closed-part': 'yellow',
}

export const signTone: Record<SignState, Tone> = { signed: 'green', refused: 'orange', absent: 'grey' }
