import type { z } from 'zod'
import { command, Revision } from '../kernel/commands'
import { HazardId } from '../kernel/ids'
import { requiredText } from '../kernel/texts'

/** 作废: wrongly recorded. It stays readable with its reason, and no figure counts it. */
export const AnnulHazard = command({ hazardId: HazardId, revision: Revision, reason: requiredText(2000) })
export type AnnulHazard = z.infer<typeof AnnulHazard>
