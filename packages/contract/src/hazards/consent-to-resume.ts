import type { z } from 'zod'
import { command, Revision } from '../kernel/commands'
import { RowId } from '../kernel/ids'
import { requiredText } from '../kernel/texts'

/** 审查同意恢复: only then is the place used again. `revision` is the decision's. */
export const ConsentToResume = command({ documentId: RowId, revision: Revision, note: requiredText(2000) })
export type ConsentToResume = z.infer<typeof ConsentToResume>
