import type { z } from 'zod'
import { command, Revision } from '../kernel/commands'
import { EnterpriseId } from '../kernel/ids'

/** `fromId` becomes a pointer to `intoId`; its premises, contacts and whole history go along. */
export const MergeEnterprises = command({
  fromId: EnterpriseId,
  fromRevision: Revision,
  intoId: EnterpriseId,
  intoRevision: Revision,
})
export type MergeEnterprises = z.infer<typeof MergeEnterprises>
