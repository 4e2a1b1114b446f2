import { z } from 'zod'
import { AreaId, EnterpriseId, PersonId, RowId } from '../kernel/ids'
import { Instant, LocalDay } from '../kernel/times'
import { Role } from './roles'

export const GrantView = z.object({
  grantId: RowId,
  role: Role,
  areaId: AreaId,
  since: Instant,
  until: Instant.nullable(),
})
export type GrantView = z.infer<typeof GrantView>

export const CertificateView = z.object({
  certificateId: RowId,
  number: z.string(),
  issuer: z.string(),
  validFrom: LocalDay,
  validTo: LocalDay,
})
export type CertificateView = z.infer<typeof CertificateView>

export const ConflictView = z.object({
  conflictId: RowId,
  enterpriseId: EnterpriseId,
  enterpriseName: z.string(),
  reason: z.string(),
  since: Instant,
  until: Instant.nullable(),
})
export type ConflictView = z.infer<typeof ConflictView>

/** A person in a list. The phone is masked; it is opened one at a time, and that is logged. */
export const PersonRowView = z.object({
  personId: PersonId,
  name: z.string(),
  areaId: AreaId,
  phoneMask: z.string().nullable(),
  username: z.string().nullable(),
  /** Since when the person may not sign in; null: they may. */
  disabledAt: Instant.nullable(),
  grants: z.array(GrantView),
  certificates: z.array(CertificateView),
})
export type PersonRowView = z.infer<typeof PersonRowView>

export const PersonView = PersonRowView.extend({ conflicts: z.array(ConflictView) })
export type PersonView = z.infer<typeof PersonView>

/** What a verb on a person answers. */
export const PersonChangedView = z.object({ personId: PersonId })
