import type { EnterpriseStatus } from '@huhang/contract/enterprises'
import { defineSteps } from '../kernel'

export type EnterpriseVerb = 'close' | 'reopen' | 'merge'

export const enterpriseSteps = defineSteps<EnterpriseStatus, EnterpriseVerb>({
  active: { close: 'closed', merge: 'merged' },
  closed: { reopen: 'active', merge: 'merged' },
  merged: {},
})
