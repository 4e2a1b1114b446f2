import { z } from 'zod'
import { defineEvents } from '../kernel/events'
import { AreaId, EnterpriseId, FileId, InspectionId, OrderId, PremisesId, RowId } from '../kernel/ids'
import { LocalDay } from '../kernel/times'
import { FieldMeasure } from './documents'
import { ListingLevel, ListingOutcome } from './supervision'
import { HazardFileRole, HazardGrade, HazardSource, HazardStatus } from './terms'

/** What the map and the counts need of a hazard, as it is after the event. */
export const hazardState = {
  areaId: AreaId,
  /** H3 index at resolution 12 as a decimal number in text. */
  cell: z.string(),
  lat: z.number(),
  lng: z.number(),
  premisesId: PremisesId,
  enterpriseId: EnterpriseId,
  grade: HazardGrade,
  status: HazardStatus,
  deadlineOn: LocalDay.nullable(),
}
const state = z.object(hazardState)
const numbered = { ...hazardState, documentId: RowId, number: z.string() }
const extension = z.object({ ...hazardState, extensionId: RowId, untilOn: LocalDay })

export const hazardsEvents = defineEvents({
  'hazard.reported': z.object({
    ...hazardState,
    inspectionId: InspectionId.nullable(),
    source: HazardSource,
    clauseId: z.string().nullable(),
  }),
  'hazard.corrected': state,
  'hazard.planned': state,
  'hazard.order-issued': z.object({ ...hazardState, orderId: OrderId, number: z.string() }),
  'hazard.fix-submitted': state,
  'hazard.fix-verified': state,
  'hazard.fix-rejected': state,
  'hazard.extension-asked': extension,
  'hazard.extension-decided': z.object({ ...extension.shape, granted: z.boolean() }),
  'hazard.photo-attached': z.object({ ...hazardState, fileId: FileId, role: HazardFileRole }),
  'hazard.annulled': state,
  'hazard.put-under-supervision': z.object({ ...hazardState, listingId: RowId, level: ListingLevel, dueOn: LocalDay }),
  'hazard.progress-reported': z.object({ ...hazardState, listingId: RowId }),
  'hazard.supervision-ended': z.object({ ...hazardState, listingId: RowId, outcome: ListingOutcome }),
  'hazard.measures-taken': z.object({ ...numbered, measures: z.array(FieldMeasure) }),
  'hazard.resumption-consented': z.object({ ...hazardState, documentId: RowId }),
  'hazard.case-opened': z.object(numbered),
  'hazard.transferred': z.object({ ...hazardState, documentId: RowId }),
  'hazard.opinion-issued': z.object(numbered),
})
