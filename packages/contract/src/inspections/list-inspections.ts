import { z } from 'zod'
import { AreaId, EnterpriseId, InspectionId, PersonId, PremisesId } from '../kernel/ids'
import { pageFields, pageOf } from '../kernel/pages'
import { Instant, LocalDay } from '../kernel/times'
import { InspectionKind, InspectionStatus, SignState } from './kinds'

export const ListInspections = z.strictObject({
  ...pageFields,
  areaId: AreaId.optional(),
  kind: InspectionKind.optional(),
  /** Both days included. */
  fromOn: LocalDay.optional(),
  toOn: LocalDay.optional(),
  inspectorId: PersonId.optional(),
  enterpriseId: EnterpriseId.optional(),
})
export type ListInspections = z.infer<typeof ListInspections>

export const InspectionRowView = z.object({
  inspectionId: InspectionId,
  day: LocalDay,
  startedAt: Instant,
  kind: InspectionKind,
  status: InspectionStatus,
  enterpriseId: EnterpriseId,
  enterprise: z.string(),
  premisesId: PremisesId,
  premises: z.string(),
  areaId: AreaId,
  inspectors: z.array(z.object({ personId: PersonId, name: z.string() })),
  hazards: z.number(),
  openHazards: z.number(),
  signState: SignState,
})
export type InspectionRowView = z.infer<typeof InspectionRowView>

export const InspectionsPage = pageOf(InspectionRowView)
export type InspectionsPage = z.infer<typeof InspectionsPage>
