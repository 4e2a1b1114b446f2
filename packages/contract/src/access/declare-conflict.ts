import type { z } from 'zod'
import { command } from '../kernel/commands'
import { EnterpriseId, PersonId, RowId } from '../kernel/ids'
import { requiredText } from '../kernel/texts'

/** 回避 (行政处罚法 §43): this person may not inspect this enterprise. */
export const DeclareConflict = command({
  conflictId: RowId,
  personId: PersonId,
  enterpriseId: EnterpriseId,
  reason: requiredText(200),
})
export type DeclareConflict = z.infer<typeof DeclareConflict>
