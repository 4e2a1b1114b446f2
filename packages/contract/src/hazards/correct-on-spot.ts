import type { z } from 'zod'
import { command, Revision } from '../kernel/commands'
import { HazardId } from '../kernel/ids'
import { text } from '../kernel/texts'
import { HazardPhotos } from './hazard-draft'

/** 当场整改: fixed before the inspector leaves; the photo shows it. */
export const CorrectOnSpot = command({
  hazardId: HazardId,
  revision: Revision,
  note: text(2000).default(''),
  photos: HazardPhotos,
})
export type CorrectOnSpot = z.infer<typeof CorrectOnSpot>
