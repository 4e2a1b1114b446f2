import { z } from 'zod'
import { AreaId, EnterpriseId, PersonId } from '../kernel/ids'
import { CertificateView } from './person-views'
import { Role } from './roles'

export const AskMe = z.strictObject({})

/** Who I am to Huhang and what I may do: what the shell draws its menu from. */
export const MeView = z.object({
  personId: PersonId.nullable(),
  name: z.string(),
  areaId: AreaId.nullable(),
  phoneMask: z.string().nullable(),
  grants: z.array(z.object({ role: Role, areaId: AreaId, areaName: z.string(), areaNameEn: z.string().nullable() })),
  enterprises: z.array(z.object({ enterpriseId: EnterpriseId, name: z.string() })),
  certificates: z.array(CertificateView),
  /** Names of the actions and reads that at least one of my roles has. */
  permissions: z.array(z.string()),
})
export type MeView = z.infer<typeof MeView>
