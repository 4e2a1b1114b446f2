import { z } from 'zod'
import { command, Revision } from '../kernel/commands'
import { EnterpriseId } from '../kernel/ids'
import { enterpriseFields } from './register-enterprise'

/** All fields as they should be, based on the revision that was on screen. */
export const EditEnterprise = command({
  enterpriseId: EnterpriseId,
  revision: Revision,
  ...enterpriseFields,
  status: z.enum(['active', 'closed']),
})
export type EditEnterprise = z.infer<typeof EditEnterprise>
