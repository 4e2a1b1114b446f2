import type { z } from 'zod'
import { command, list, MissionId, PersonId } from '../kernel'

/** 撤收: these people are no longer needed and may go home. */
export const Release = command({ missionId: MissionId, personIds: list(PersonId, 200).min(1) })
export type Release = z.infer<typeof Release>
