import { z } from 'zod'
import { command, Revision } from '../kernel/commands'
import { HazardId } from '../kernel/ids'
import { requiredText } from '../kernel/texts'
import { LocalDay } from '../kernel/times'
import { HazardPhotos } from './hazard-draft'

/** 自行验收: who of the company accepted the fix, and on which day. */
export const SelfAcceptance = z.strictObject({ by: requiredText(50), on: LocalDay })
export type SelfAcceptance = z.infer<typeof SelfAcceptance>

/** The company accepts its fix, shows it, and asks for the re-check: one act, of which all three are kept. */
export const SubmitFix = command({
  hazardId: HazardId,
  revision: Revision,
  note: requiredText(2000),
  photos: HazardPhotos,
  /** Needed for a major hazard (HZ-19). */
  accepted: SelfAcceptance.nullable().default(null),
})
export type SubmitFix = z.infer<typeof SubmitFix>
