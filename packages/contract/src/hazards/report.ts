import type { z } from 'zod'
import { command } from '../kernel/commands'
import { PremisesId } from '../kernel/ids'
import { HazardDraft } from './hazard-draft'
import { HazardSource } from './terms'

/** Adds a hazard to a premises outside of a recorded visit. */
export const ReportHazard = command({
  premisesId: PremisesId,
  source: HazardSource.default('routine'),
  hazard: HazardDraft,
})
export type ReportHazard = z.infer<typeof ReportHazard>
