import { z } from 'zod'
import { OrderId } from '../kernel/ids'
import { OrderView } from './issue-order'

export const OpenOrder = z.strictObject({ orderId: OrderId })
export type OpenOrder = z.infer<typeof OpenOrder>

export const OpenedOrderView = z.object({
  order: OrderView,
  enterpriseName: z.string(),
  premisesName: z.string(),
  address: z.string(),
  issuedByName: z.string().nullable(),
})
export type OpenedOrderView = z.infer<typeof OpenedOrderView>
