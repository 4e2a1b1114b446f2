import { fail } from '@huhang/contract'
import { EnterpriseView, OpenEnterprise } from '@huhang/contract/enterprises'
import { defineRead } from '../kernel'
import { openedEnterprises } from './opened-enterprises'

/** One enterprise with its places, contacts (phones masked), counts and likely duplicates. */
export const open = defineRead({
  name: 'enterprises.open',
  question: OpenEnterprise,
  view: EnterpriseView,
  async answer({ enterpriseId }, look) {
    const [enterprise] = await openedEnterprises(look, [enterpriseId])
    return enterprise ?? fail('record.not-found', { subject: 'enterprise' })
  },
})
