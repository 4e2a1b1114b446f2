import type { z } from 'zod'
import { command } from '../kernel/commands'
import { PersonId, RowId } from '../kernel/ids'

/** The reason for 回避 is gone; the declaration stays on record with its end. */
export const EndConflict = command({ personId: PersonId, conflictId: RowId })
export type EndConflict = z.infer<typeof EndConflict>
