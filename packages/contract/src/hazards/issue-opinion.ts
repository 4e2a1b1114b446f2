import type { z } from 'zod'
import { command } from '../kernel/commands'
import { OrderId, RowId } from '../kernel/ids'

/** 整改复查意见书: what the re-checks of an order's hazards found, those that no opinion told of yet. */
export const IssueOpinion = command({ documentId: RowId, orderId: OrderId })
export type IssueOpinion = z.infer<typeof IssueOpinion>
