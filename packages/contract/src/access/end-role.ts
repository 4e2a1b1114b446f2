import type { z } from 'zod'
import { command } from '../kernel/commands'
import { PersonId, RowId } from '../kernel/ids'

/** Ends a role now; what was done under it stays. */
export const EndRole = command({ personId: PersonId, grantId: RowId })
export type EndRole = z.infer<typeof EndRole>
