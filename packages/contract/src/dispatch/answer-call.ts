import { z } from 'zod'
import { command, Instant, MissionId, PersonId, text } from '../kernel'

/** 能到 (with the time of arrival), 不能到, 备勤. Said by the volunteer, or by a dispatcher who has them on the phone. */
export const AnswerCall = command({
  missionId: MissionId,
  personId: PersonId,
  answer: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('accept'), etaAt: Instant }),
    z.strictObject({ kind: z.literal('decline'), reason: text(200) }),
    z.strictObject({ kind: z.literal('standby') }),
  ]),
})
export type AnswerCall = z.infer<typeof AnswerCall>
