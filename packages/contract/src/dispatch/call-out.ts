import { z } from 'zod'
import { command, list, MissionId, PersonId } from '../kernel'
import { Skill } from '../volunteers'
import { Bar } from './bars'
import { Post } from './kinds'

/** One person asked to come: for which need, and at which post if that is known. */
export const Called = z.strictObject({ personId: PersonId, skill: Skill.nullable(), post: Post.nullable() })
export type Called = z.infer<typeof Called>

/**
 * 召集. Ring 1 is asked first; a later ring goes out when the one before is silent. Whoever may not be
 * sent is left out and named with the reason; the others are asked all the same.
 */
export const CallOut = command({
  missionId: MissionId,
  ring: z.number().int().min(1).max(9),
  people: list(Called, 200).min(1),
})
export type CallOut = z.infer<typeof CallOut>

export const CalledOutView = z.object({
  missionId: MissionId,
  called: z.array(PersonId),
  barred: z.array(z.object({ personId: PersonId, bars: z.array(Bar) })),
  /** Already answered or on their way: asking again would take that back. */
  already: z.array(PersonId),
})
export type CalledOutView = z.infer<typeof CalledOutView>
