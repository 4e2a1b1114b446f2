import type { z } from 'zod'
import { command, Revision } from '../kernel/commands'
import { HazardId } from '../kernel/ids'
import { requiredText } from '../kernel/texts'
import { HazardPhotos } from './hazard-draft'

/** The company says it is fixed, shows it, and asks for the re-check. */
export const SubmitFix = command({
  hazardId: HazardId,
  revision: Revision,
  note: requiredText(2000),
  photos: HazardPhotos,
})
export type SubmitFix = z.infer<typeof SubmitFix>
