import type { z } from 'zod'
import { command, MissionId, PersonId } from '../kernel'

/** 到达现场. The hard rules of the law are judged again here. */
export const ArriveOnScene = command({ missionId: MissionId, personId: PersonId })
export type ArriveOnScene = z.infer<typeof ArriveOnScene>
