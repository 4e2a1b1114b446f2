import type { z } from 'zod'
import { command, Revision } from '../kernel/commands'
import { HazardId, PersonId } from '../kernel/ids'
import { text } from '../kernel/texts'
import { HazardPhotos } from './hazard-draft'

/** 复查销号, by two inspectors, neither of whom fixed it. */
export const VerifyFix = command({
  hazardId: HazardId,
  revision: Revision,
  /** 复查人员必须选两位: the inspector who re-checked together with the one who says it. */
  withId: PersonId,
  note: text(2000).default(''),
  photos: HazardPhotos.default([]),
})
export type VerifyFix = z.infer<typeof VerifyFix>
