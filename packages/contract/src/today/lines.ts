import { z } from 'zod'
import {
  IncidentCategory,
  IncidentLevel,
  IncidentStatus,
  MissionPersonStatus,
  MissionStatus,
  staffing,
} from '../dispatch'
import { HazardGrade, HazardStatus } from '../hazards'
import { InspectionKind, InspectionStatus } from '../inspections'
import {
  AreaId,
  EnterpriseId,
  HazardId,
  IncidentId,
  InspectionId,
  MissionId,
  OrderId,
  PersonId,
  PremisesId,
  RowId,
} from '../kernel/ids'
import { Place } from '../kernel/places'
import { Instant, LocalDay } from '../kernel/times'

/** The first few, and how many there are in all. */
export const linesOf = <Line extends z.ZodType>(line: Line) =>
  z.object({ total: z.number().int(), rows: z.array(line) })
export type LinesOf<Line> = { total: number; rows: Line[] }

/** Someone of the company to call; the number is opened by `enterprises.revealPhone`, which keeps who looked. */
export const CallableContact = z.object({ contactId: RowId, name: z.string(), phoneMask: z.string() })

export const HazardLine = z.object({
  hazardId: HazardId,
  description: z.string(),
  grade: HazardGrade,
  status: HazardStatus,
  deadlineOn: LocalDay.nullable(),
  fixedAt: Instant.nullable(),
  enterpriseId: EnterpriseId,
  enterpriseName: z.string(),
  premisesId: PremisesId,
  premisesName: z.string(),
  areaId: AreaId,
  place: Place,
  /** As the crow flies from where the question was asked; null when it named no place. */
  metres: z.number().nullable(),
  contact: CallableContact.nullable(),
  /** 整改复查 by this day at the latest; null: none is due. */
  recheckDueOn: LocalDay.nullable(),
})
export type HazardLine = z.infer<typeof HazardLine>

export const OrderLine = z.object({
  orderId: OrderId,
  number: z.string(),
  issuedAt: Instant,
  enterpriseId: EnterpriseId,
  enterpriseName: z.string(),
  hazards: z.number().int(),
  openHazards: z.number().int(),
  /** The nearest deadline among those still open. */
  deadlineOn: LocalDay.nullable(),
})
export type OrderLine = z.infer<typeof OrderLine>

export const VisitLine = z.object({
  inspectionId: InspectionId,
  day: LocalDay,
  kind: InspectionKind,
  status: InspectionStatus,
  enterpriseName: z.string(),
  premisesName: z.string(),
  hazards: z.number().int(),
  openHazards: z.number().int(),
})
export type VisitLine = z.infer<typeof VisitLine>

export const IncidentLine = z.object({
  incidentId: IncidentId,
  title: z.string(),
  category: IncidentCategory,
  level: IncidentLevel,
  status: IncidentStatus,
  address: z.string(),
  receivedAt: Instant,
  isExercise: z.boolean(),
  ...staffing,
})
export type IncidentLine = z.infer<typeof IncidentLine>

export const PersonOutLine = z.object({
  personId: PersonId,
  name: z.string(),
  missionId: MissionId,
  incidentId: IncidentId,
  title: z.string(),
  status: MissionPersonStatus,
  since: Instant.nullable(),
})
export type PersonOutLine = z.infer<typeof PersonOutLine>

export const SilentLine = z.object({
  personId: PersonId,
  name: z.string(),
  missionId: MissionId,
  incidentId: IncidentId,
  title: z.string(),
  notifiedAt: Instant,
  isUnreachable: z.boolean(),
})
export type SilentLine = z.infer<typeof SilentLine>

export const AreaCount = z.object({
  areaId: AreaId,
  name: z.string(),
  nameEn: z.string().nullable(),
  count: z.number().int(),
})
export type AreaCount = z.infer<typeof AreaCount>

export const MissionLine = z.object({
  missionId: MissionId,
  incidentId: IncidentId,
  title: z.string(),
  category: IncidentCategory,
  status: MissionStatus,
  openedAt: Instant,
  out: z.number().int(),
  silent: z.number().int(),
})
export type MissionLine = z.infer<typeof MissionLine>

export const CallLine = z.object({
  missionId: MissionId,
  incidentId: IncidentId,
  title: z.string(),
  category: IncidentCategory,
  level: IncidentLevel,
  address: z.string(),
  place: Place,
  metres: z.number().nullable(),
  leaderName: z.string().nullable(),
  status: MissionPersonStatus,
  notifiedAt: Instant,
  etaAt: Instant.nullable(),
  isExercise: z.boolean(),
})
export type CallLine = z.infer<typeof CallLine>

/** A paper that ends soon or has ended, with no later one beside it. */
export const ExpiryLine = z.object({
  personId: PersonId,
  name: z.string(),
  paper: z.enum(['inspector-certificate', 'insurance', 'skill-certificate']),
  validTo: LocalDay,
})
export type ExpiryLine = z.infer<typeof ExpiryLine>
