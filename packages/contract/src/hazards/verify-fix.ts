import type { z } from 'zod'
import { command, Revision } from '../kernel/commands'
import { HazardId } from '../kernel/ids'
import { text } from '../kernel/texts'
import { HazardPhotos } from './hazard-draft'

/** 复查销号, by another person than who fixed it. */
export const VerifyFix = command({
  hazardId: HazardId,
  revision: Revision,
  note: text(2000).default(''),
  photos: HazardPhotos.default([]),
})
export type VerifyFix = z.infer<typeof VerifyFix>
