import type { Instant, PersonId } from '@huhang/contract'
import type { NewGrant } from '@huhang/contract/access'
import { insert, type Write } from '@huhang/db/stores'
import type { z } from 'zod'
import type { NewEvent, Sealer } from '../kernel'
import { pinyinOf } from './pinyin-of'
import { sealPhone } from './sealed-phone'

type Person = { personId: PersonId; name: string; areaId: string; phone: string | null }

/** The row of a new person; volunteers and contacts who sign in are made with it too. */
export const insertPerson = (person: Person, sealer: Sealer, at: Instant): Write =>
  insert('person', {
    id: person.personId,
    name: person.name,
    pinyin: pinyinOf(person.name, { isPerson: true }).key,
    areaId: person.areaId,
    ...sealPhone(sealer, person.phone),
    createdAt: at,
  })

export const insertGrant = (personId: PersonId, grant: z.infer<typeof NewGrant>, at: Instant): Write =>
  insert('role_grant', { id: grant.grantId, personId, role: grant.role, areaId: grant.areaId, since: at })

export const roleGranted = (
  personId: PersonId,
  { role, areaId }: Pick<z.infer<typeof NewGrant>, 'role' | 'areaId'>,
): NewEvent => ({
  type: 'person.role-granted',
  subjectKind: 'person',
  subjectId: personId,
  areaId,
  payload: { role, areaId },
})
