import { z } from 'zod'
import {
  AreaId,
  EnterpriseId,
  FileId,
  HazardId,
  InspectionId,
  OrderId,
  PersonId,
  PremisesId,
  RowId,
} from '../kernel/ids'
import { pageOf } from '../kernel/pages'
import { Place } from '../kernel/places'
import { Instant, LocalDay } from '../kernel/times'
import { HazardCategory, HazardFileRole, HazardGrade, HazardSource, HazardStatus } from './terms'

export const HazardView = z.object({
  id: HazardId,
  premisesId: PremisesId,
  enterpriseId: EnterpriseId,
  inspectionId: InspectionId.nullable(),
  orderId: OrderId.nullable(),
  areaId: AreaId,
  place: Place,
  source: HazardSource,
  description: z.string(),
  spot: z.string(),
  category: HazardCategory,
  grade: HazardGrade,
  clauseId: z.string().nullable(),
  clauseVersion: z.string().nullable(),
  /** The item whose "no" made it, `gongmao/gm-11-3`. */
  checklistItem: z.string().nullable(),
  status: HazardStatus,
  foundAt: Instant,
  foundOn: LocalDay,
  foundById: PersonId.nullable(),
  /** The deadline in force: a granted extension has moved it. */
  deadlineOn: LocalDay.nullable(),
  /** 五落实, with the deadline as the fifth. */
  responsible: z.string().nullable(),
  measures: z.string().nullable(),
  fundsCents: z.number().int().nullable(),
  plan: z.string().nullable(),
  fixedById: PersonId.nullable(),
  fixedAt: Instant.nullable(),
  fixNote: z.string().nullable(),
  /** 自行验收, as the company said it. */
  acceptedBy: z.string().nullable(),
  acceptedOn: LocalDay.nullable(),
  verifiedById: PersonId.nullable(),
  verifiedAt: Instant.nullable(),
  verifyNote: z.string().nullable(),
  voidedAt: Instant.nullable(),
  voidReason: z.string().nullable(),
  correctedOnSpot: z.boolean(),
  /** Since when it stands under listed supervision (挂牌督办); null: not now. */
  listedAt: Instant.nullable(),
  revision: z.number().int(),
})
export type HazardView = z.infer<typeof HazardView>

/** One line of a list. */
export const HazardRowView = z.object({
  id: HazardId,
  premisesId: PremisesId,
  enterpriseId: EnterpriseId,
  enterpriseName: z.string(),
  premisesName: z.string(),
  areaId: AreaId,
  place: Place,
  description: z.string(),
  spot: z.string(),
  grade: HazardGrade,
  category: HazardCategory,
  clauseId: z.string().nullable(),
  checklistItem: z.string().nullable(),
  status: HazardStatus,
  foundAt: Instant,
  deadlineOn: LocalDay.nullable(),
  overdue: z.boolean(),
  listed: z.boolean(),
  revision: z.number().int(),
})
export type HazardRowView = z.infer<typeof HazardRowView>

export const HazardPage = pageOf(HazardRowView)
export type HazardPage = z.infer<typeof HazardPage>

export const ExtensionView = z.object({
  id: RowId,
  hazardId: HazardId,
  askedById: PersonId.nullable(),
  askedAt: Instant,
  /** The deadline it was asked against. */
  fromOn: LocalDay,
  untilOn: LocalDay,
  reason: z.string(),
  interimMeasures: z.string(),
  status: z.enum(['asked', 'granted', 'denied']),
  decidedById: PersonId.nullable(),
  decidedAt: Instant.nullable(),
  decisionNote: z.string().nullable(),
})
export type ExtensionView = z.infer<typeof ExtensionView>

/** A file on a hazard; `arrived` false: the record is here, the bytes are still on the device that announced them. */
export const HazardFileView = z.object({
  fileId: FileId,
  role: HazardFileRole,
  arrived: z.boolean(),
  /** Of the bytes as announced, and when and where the camera says they were taken; null: not told. */
  originalSha256: z.string().nullable(),
  takenAt: Instant.nullable(),
  place: Place.nullable(),
  /** The untouched bytes are kept as evidence. */
  originalKept: z.boolean(),
})
export type HazardFileView = z.infer<typeof HazardFileView>
