import { z } from 'zod'
import { command, Revision } from '../kernel/commands'
import { AreaId, EnterpriseId, HazardId, InspectionId, OrderId, PersonId, PremisesId } from '../kernel/ids'
import { Instant, LocalDay } from '../kernel/times'
import { mostHazards } from './hazard-draft'
import { HazardView } from './hazard-view'

/** 责令限期整改: hazards of one premises, each with its own deadline. */
export const IssueOrder = command({
  orderId: OrderId,
  items: z
    .array(z.strictObject({ hazardId: HazardId, revision: Revision, deadlineOn: LocalDay.optional() }))
    .min(1)
    .max(mostHazards)
    .refine((items) => new Set(items.map((item) => item.hazardId)).size === items.length, 'order.repeated-hazard'),
})
export type IssueOrder = z.infer<typeof IssueOrder>

export const OrderView = z.object({
  id: OrderId,
  /** 文书编号 */
  number: z.string(),
  inspectionId: InspectionId.nullable(),
  premisesId: PremisesId,
  enterpriseId: EnterpriseId,
  areaId: AreaId,
  issuedAt: Instant,
  issuedById: PersonId.nullable(),
  hazards: z.array(HazardView),
})
export type OrderView = z.infer<typeof OrderView>
