import { z } from 'zod'
import { AreaId, EnterpriseId, PersonId, PremisesId, RowId } from '../kernel/ids'
import { Instant } from '../kernel/times'
import { CreditGrade, EnterpriseStatus, Industry, RiskColour } from './codes'

export const EnterpriseRowView = z.object({
  enterpriseId: EnterpriseId,
  name: z.string(),
  uscc: z.string(),
  areaId: AreaId,
  industry: Industry,
  family: z.string().nullable(),
  riskColour: RiskColour,
  creditGrade: CreditGrade,
  status: EnterpriseStatus,
  /** Places that are not closed. */
  premisesCount: z.number().int(),
  address: z.string().nullable(),
})
export type EnterpriseRowView = z.infer<typeof EnterpriseRowView>

export const PremisesView = z.object({
  premisesId: PremisesId,
  name: z.string(),
  address: z.string(),
  areaId: AreaId,
  lat: z.number(),
  lng: z.number(),
  riskColour: RiskColour,
  headcount: z.number().int().nullable(),
  isMain: z.boolean(),
  closedAt: Instant.nullable(),
  revision: z.number().int(),
})
export type PremisesView = z.infer<typeof PremisesView>

export const ContactView = z.object({
  contactId: RowId,
  name: z.string(),
  title: z.string(),
  phoneMask: z.string().nullable(),
  personId: PersonId.nullable(),
})
export type ContactView = z.infer<typeof ContactView>

export const EnterpriseView = z.object({
  enterpriseId: EnterpriseId,
  name: z.string(),
  uscc: z.string(),
  areaId: AreaId,
  industry: Industry,
  family: z.string().nullable(),
  riskColour: RiskColour,
  creditGrade: CreditGrade,
  status: EnterpriseStatus,
  mergedInto: z.object({ enterpriseId: EnterpriseId, name: z.string() }).nullable(),
  revision: z.number().int(),
  createdAt: Instant,
  premises: z.array(PremisesView),
  contacts: z.array(ContactView),
  counts: z.object({
    inspections: z.number().int(),
    hazards: z.number().int(),
    openHazards: z.number().int(),
    openMajorHazards: z.number().int(),
  }),
  /** Other records with the same name or the same organisation code: perhaps the same subject twice. */
  duplicates: z.array(z.object({ enterpriseId: EnterpriseId, name: z.string(), uscc: z.string() })),
})
export type EnterpriseView = z.infer<typeof EnterpriseView>
