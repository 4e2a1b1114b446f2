import type { z } from 'zod'
import { command } from '../kernel/commands'
import { HazardId, RowId } from '../kernel/ids'
import { requiredText } from '../kernel/texts'
import { LocalDay } from '../kernel/times'

/** 延期申请: before the deadline, with a reason and what keeps people safe meanwhile. */
export const AskExtension = command({
  extensionId: RowId,
  hazardId: HazardId,
  untilOn: LocalDay,
  reason: requiredText(2000),
  interimMeasures: requiredText(2000),
})
export type AskExtension = z.infer<typeof AskExtension>
