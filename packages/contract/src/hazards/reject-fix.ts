import type { z } from 'zod'
import { command, Revision } from '../kernel/commands'
import { HazardId, PersonId } from '../kernel/ids'
import { requiredText } from '../kernel/texts'
import { HazardPhotos } from './hazard-draft'

/** The re-check found it not fixed: back to rectifying, with the reason. */
export const RejectFix = command({
  hazardId: HazardId,
  revision: Revision,
  /** 复查人员必须选两位: the inspector who re-checked together with the one who says it. */
  withId: PersonId,
  reason: requiredText(2000),
  photos: HazardPhotos.default([]),
})
export type RejectFix = z.infer<typeof RejectFix>
