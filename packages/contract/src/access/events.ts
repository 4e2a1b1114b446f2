import { z } from 'zod'
import { defineEvents } from '../kernel/events'
import { AreaId, EnterpriseId, RowId } from '../kernel/ids'
import { LocalDay } from '../kernel/times'
import { Role } from './roles'

const granted = z.object({ role: Role, areaId: AreaId })

export const accessEvents = defineEvents({
  'person.registered': z.object({ areaId: AreaId }),
  'person.role-granted': granted,
  'person.role-ended': granted,
  'person.disabled': z.object({}),
  'person.enabled': z.object({}),
  'account.opened': z.object({ accountId: RowId }),
  'account.password-reset': z.object({ accountId: RowId }),
  'person.certificate-recorded': z.object({ validFrom: LocalDay, validTo: LocalDay }),
  'person.conflict-declared': z.object({ enterpriseId: EnterpriseId }),
  'person.conflict-ended': z.object({ enterpriseId: EnterpriseId }),
})
