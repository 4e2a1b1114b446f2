import { AreaId, Role } from '@huhang/contract'
import { z } from 'zod'

/** The list's filters as they stand in the URL; a mistyped one is no filter. */
export const PeopleFilter = z.object({
  search: z.string().max(60).optional().catch(undefined),
  areaId: AreaId.optional().catch(undefined),
  role: Role.optional().catch(undefined),
})

export const setOnly = <Filter extends object>(filter: Filter): Filter =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)) as Filter
