import type { z } from 'zod'
import { command, Revision } from '../kernel/commands'
import { HazardId, RowId } from '../kernel/ids'
import { requiredText } from '../kernel/texts'

/** 移送 (安全生产法 §69): what belongs to another department is handed over, and the hand-over is kept. */
export const TransferHazard = command({
  documentId: RowId,
  hazardId: HazardId,
  revision: Revision,
  toAgency: requiredText(200),
  reason: requiredText(2000),
  /** Number of the receipt, or who signed for it. */
  receipt: requiredText(100),
})
export type TransferHazard = z.infer<typeof TransferHazard>
