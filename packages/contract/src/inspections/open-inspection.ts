import { z } from 'zod'
import { ChecklistAnswer, Words } from '../checklists'
import { HazardFileView } from '../hazards'
import {
  AreaId,
  ChecklistId,
  EnterpriseId,
  FileId,
  HazardId,
  InspectionId,
  OrderId,
  PersonId,
  PremisesId,
  RowId,
} from '../kernel/ids'
import { Place } from '../kernel/places'
import { Instant, LocalDay } from '../kernel/times'
import { InspectionKind, InspectionStatus, SignState } from './kinds'

export const OpenInspection = z.strictObject({ inspectionId: InspectionId })
export type OpenInspection = z.infer<typeof OpenInspection>

export const InspectionHazardView = z.object({
  hazardId: HazardId,
  description: z.string(),
  spot: z.string(),
  category: z.string(),
  grade: z.string(),
  status: z.string(),
  clauseId: z.string().nullable(),
  clauseVersion: z.string().nullable(),
  deadlineOn: LocalDay.nullable(),
  correctedOnSpot: z.boolean(),
  orderId: OrderId.nullable(),
  revision: z.number(),
  files: z.array(HazardFileView),
})
export type InspectionHazardView = z.infer<typeof InspectionHazardView>

/** A list as it was answered, in the version it was made with; its items are asked for with `checklists.open`. */
export const VisitChecklistView = z.object({
  checklistId: ChecklistId,
  version: z.number(),
  title: Words,
  passPercent: z.number().nullable(),
  answers: z.array(ChecklistAnswer),
  /** Its lines on the signed page. */
  shown: z.array(z.string()),
  /** Null where nothing counted. */
  percent: z.number().nullable(),
  yes: z.number(),
  no: z.number(),
  na: z.number(),
})
export type VisitChecklistView = z.infer<typeof VisitChecklistView>

/** One visit with all that hangs on it. */
export const InspectionView = z.object({
  inspectionId: InspectionId,
  /** 文书编号; null until one was given. */
  number: z.string().nullable(),
  kind: InspectionKind,
  status: InspectionStatus,
  day: LocalDay,
  startedAt: Instant,
  endedAt: Instant.nullable(),
  place: Place.nullable(),
  areaId: AreaId,
  enterprise: z.object({ enterpriseId: EnterpriseId, name: z.string(), uscc: z.string() }),
  premises: z.object({ premisesId: PremisesId, name: z.string(), address: z.string() }),
  content: z.string(),
  receivedBy: z.object({ name: z.string(), title: z.string() }),
  signature: z.object({
    state: SignState,
    fileId: FileId.nullable(),
    /** The drawn picture is here; null: none was drawn. */
    arrived: z.boolean().nullable(),
    reason: z.string().nullable(),
    witness: z.string().nullable(),
    /** What the company was shown, word for word, and its SHA-256. */
    shownText: z.string(),
    shownHash: z.string(),
  }),
  inspectors: z.array(z.object({ personId: PersonId, name: z.string(), certificateNumber: z.string().nullable() })),
  hazards: z.array(InspectionHazardView),
  checklists: z.array(VisitChecklistView),
  orders: z.array(z.object({ orderId: OrderId, number: z.string(), issuedAt: Instant })),
  tripId: RowId.nullable(),
  approval: z.string().nullable(),
  supervisedAreaId: AreaId.nullable(),
  recordedAt: Instant,
  /** What the device's clock showed as the record was made, and what was added to it for the times above. */
  deviceAt: Instant,
  clockOffsetSeconds: z.number(),
  revision: z.number(),
})
export type InspectionView = z.infer<typeof InspectionView>
