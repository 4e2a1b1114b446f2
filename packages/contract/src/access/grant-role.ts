import type { z } from 'zod'
import { command } from '../kernel/commands'
import { AreaId, PersonId, RowId } from '../kernel/ids'
import { Role } from './roles'

/** A role within an area, from now on. One that had ended begins again. */
export const GrantRole = command({ grantId: RowId, personId: PersonId, role: Role, areaId: AreaId })
export type GrantRole = z.infer<typeof GrantRole>
