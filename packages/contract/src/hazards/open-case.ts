import type { z } from 'zod'
import { command, Revision } from '../kernel/commands'
import { HazardId, PersonId, RowId } from '../kernel/ids'
import { requiredText } from '../kernel/texts'

/** 立案: not rectified, so a penalty case begins. The hazard itself stays to be fixed. */
export const OpenCase = command({
  documentId: RowId,
  hazardId: HazardId,
  revision: Revision,
  /** 案由 */
  reason: requiredText(2000),
  withId: PersonId,
})
export type OpenCase = z.infer<typeof OpenCase>
