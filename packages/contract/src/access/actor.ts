import { z } from 'zod'
import { AreaId, EnterpriseId, PersonId } from '../kernel/ids'
import { Role } from './roles'

/** A role held within an area: its whole subtree, by administrative parent and by managing zone. */
export const Grant = z.object({ role: Role, areaId: AreaId })
export type Grant = z.infer<typeof Grant>

/** Who acts: a person with grants, or a named part of the system (`cli`, `seed`, `deadline-watch`). */
export const Actor = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('person'),
    personId: PersonId,
    grants: z.array(Grant),
    enterpriseIds: z.array(EnterpriseId),
  }),
  z.object({ kind: z.literal('system'), name: z.string() }),
])
export type Actor = z.infer<typeof Actor>
export type PersonActor = Extract<Actor, { kind: 'person' }>
