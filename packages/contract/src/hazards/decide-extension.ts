import { z } from 'zod'
import { command } from '../kernel/commands'
import { HazardId, RowId } from '../kernel/ids'
import { text } from '../kernel/texts'

export const DecideExtension = command({
  extensionId: RowId,
  hazardId: HazardId,
  granted: z.boolean(),
  note: text(2000).default(''),
})
export type DecideExtension = z.infer<typeof DecideExtension>
