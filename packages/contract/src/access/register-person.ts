import { z } from 'zod'
import { command } from '../kernel/commands'
import { AreaId, PersonId, RowId } from '../kernel/ids'
import { list, requiredText } from '../kernel/texts'
import { Phone } from './phone'
import { Role } from './roles'

export const NewGrant = z.strictObject({ grantId: RowId, role: Role, areaId: AreaId })

/** A person Huhang knows, with the roles they hold from the start. The sign-in account is made apart. */
export const RegisterPerson = command({
  personId: PersonId,
  name: requiredText(60),
  areaId: AreaId,
  phone: Phone.nullable(),
  grants: list(NewGrant, 20),
})
export type RegisterPerson = z.infer<typeof RegisterPerson>
