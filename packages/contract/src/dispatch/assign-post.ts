import type { z } from 'zod'
import { command, MissionId, PersonId } from '../kernel'
import { Post } from './kinds'

/** Who does what. `leader` makes them the mission's 领队, in place of the one before. */
export const AssignPost = command({ missionId: MissionId, personId: PersonId, post: Post.nullable() })
export type AssignPost = z.infer<typeof AssignPost>
