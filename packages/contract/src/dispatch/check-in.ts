import type { z } from 'zod'
import { command, MissionId, PersonId } from '../kernel'

/** 报到 at the muster: from here the hours count. */
export const CheckIn = command({ missionId: MissionId, personId: PersonId })
export type CheckIn = z.infer<typeof CheckIn>
