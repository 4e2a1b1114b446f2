import type { z } from 'zod'
import { command, MissionId, PersonId } from '../kernel'

/** 归队、平安到家: checked out; the hours end here. */
export const ReachHome = command({ missionId: MissionId, personId: PersonId })
export type ReachHome = z.infer<typeof ReachHome>
