import { z } from 'zod'

/**
 * Ids are UUIDv7, made where the thing is first known (on the device), so that a record has its
 * name before it has a network. Each kind is branded: a HazardId is not an InspectionId.
 */
const id = <const Brand extends string>() => z.uuidv7().toLowerCase().brand<Brand>()

export const CommandId = id<'CommandId'>()
export type CommandId = z.infer<typeof CommandId>
export const EventId = id<'EventId'>()
export type EventId = z.infer<typeof EventId>
export const PersonId = id<'PersonId'>()
export type PersonId = z.infer<typeof PersonId>
export const EnterpriseId = id<'EnterpriseId'>()
export type EnterpriseId = z.infer<typeof EnterpriseId>
export const PremisesId = id<'PremisesId'>()
export type PremisesId = z.infer<typeof PremisesId>
export const InspectionId = id<'InspectionId'>()
export type InspectionId = z.infer<typeof InspectionId>
export const HazardId = id<'HazardId'>()
export type HazardId = z.infer<typeof HazardId>
export const OrderId = id<'OrderId'>()
export type OrderId = z.infer<typeof OrderId>
export const FileId = id<'FileId'>()
export type FileId = z.infer<typeof FileId>
export const IncidentId = id<'IncidentId'>()
export type IncidentId = z.infer<typeof IncidentId>
export const MissionId = id<'MissionId'>()
export type MissionId = z.infer<typeof MissionId>
export const ChecklistId = id<'ChecklistId'>()
export type ChecklistId = z.infer<typeof ChecklistId>
/** One row of a child table that has no life of its own: a contact, a certificate, a skill, a call-out. */
export const RowId = id<'RowId'>()
export type RowId = z.infer<typeof RowId>

/** An area's own code: GB/T 2260 (6, 9 or 12 digits) or `z:name` for a functional zone, which has no GB code. */
export const AreaId = z
  .string()
  .regex(/^(\d{6}|\d{9}|\d{12}|z:[a-z]{2,20})$/)
  .brand<'AreaId'>()
export type AreaId = z.infer<typeof AreaId>
