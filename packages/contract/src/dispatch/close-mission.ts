import { z } from 'zod'
import { command, list, MissionId, PersonId, requiredText } from '../kernel'

/** Only when everyone who said they would come is accounted for: home, or in `neverCame` with a word about each. */
export const CloseMission = command({
  missionId: MissionId,
  neverCame: list(z.strictObject({ personId: PersonId, word: requiredText(200) })),
})
export type CloseMission = z.infer<typeof CloseMission>
