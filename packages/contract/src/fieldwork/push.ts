import { z } from 'zod'
import { CommandId, PersonId } from '../kernel/ids'
import { list } from '../kernel/texts'
import { Instant } from '../kernel/times'

/** Commands to a push, so that one lost reply costs little. */
export const mostPushed = 200

/** One command as it waited on a device. Its shape is judged by its own verb, so that a bad one is refused alone. */
export const Waiting = z.strictObject({
  /** The verb, `inspections.record`. */
  name: z.string().max(80),
  command: z.unknown(),
  /** Commands of the same person that must have been accepted before it; else it waits: `command.waits`. */
  after: list(CommandId, mostPushed),
})
export type Waiting = z.infer<typeof Waiting>

/**
 * What waited on a device of one person, in the order in which it was said. Errors: `command.of-another` when somebody
 * else is signed in; everything about single commands stands in the outcomes.
 */
export const Push = z.strictObject({
  personId: PersonId,
  /** What the device's clock shows as it sends: beside the server's it tells how far the clock is off. */
  deviceAt: Instant,
  commands: z.array(Waiting).min(1).max(mostPushed),
})
export type Push = z.infer<typeof Push>

/** In the order of the commands: accepted with the server's view, or refused with a code of the registry. */
export const PushOutcome = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), view: z.unknown() }),
  z.object({ ok: z.literal(false), code: z.string(), details: z.unknown() }),
])
export type PushOutcome = z.infer<typeof PushOutcome>

export const PushedView = z.object({
  serverAt: Instant,
  /** To be added to the device's clock; 0 while it is right within the tolerance. */
  clockOffsetSeconds: z.number().int(),
  outcomes: z.array(PushOutcome),
})
export type PushedView = z.infer<typeof PushedView>
