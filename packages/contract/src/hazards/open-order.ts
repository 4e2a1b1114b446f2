import { z } from 'zod'
import { OrderId } from '../kernel/ids'
import { DocumentView } from './documents'
import { OrderView } from './issue-order'

export const OpenOrder = z.strictObject({ orderId: OrderId })
export type OpenOrder = z.infer<typeof OpenOrder>

export const OpenedOrderView = z.object({
  order: OrderView,
  enterpriseName: z.string(),
  premisesName: z.string(),
  address: z.string(),
  issuedByName: z.string().nullable(),
  /** 整改复查意见书 of it, and how many re-checks none of them tells of yet. */
  opinions: z.array(DocumentView),
  untold: z.number().int(),
})
export type OpenedOrderView = z.infer<typeof OpenedOrderView>
