import * as rooms from '@huhang/actions'
import { performWaiting } from '@huhang/actions/fieldwork'
import type { AnyAction } from '@huhang/actions/kernel'
import { fail } from '@huhang/contract'
import { Push, PushedView, type PushOutcome } from '@huhang/contract/fieldwork'
import { clockOffsetSeconds } from '@huhang/domain/kernel'
import { procedure, signedIn } from '../kernel'

/** Every verb by its name: what may wait on a device is judged as if it had come by itself. */
const actions: ReadonlyMap<string, AnyAction> = new Map(
  Object.entries(rooms)
    .filter(([name]) => name.endsWith('Actions'))
    .flatMap(([, verbs]) => Object.values(verbs as Record<string, AnyAction>))
    .map((action) => [action.name, action]),
)

/** What waited on a device comes in. Each command has an end of its own; the push as a whole fails only for its sender. */
export const push = procedure
  .input(Push)
  .output(PushedView)
  .mutation(async ({ ctx, input }) => {
    const actor = signedIn(ctx.actor)
    if (actor.kind !== 'person' || actor.personId !== input.personId) fail('command.of-another', {})
    const serverAt = ctx.city.now()
    const offset = clockOffsetSeconds(input.deviceAt, serverAt)
    const door = { actionOf: (name: string) => actions.get(name), report: ctx.report }
    const outcomes = await performWaiting(ctx.city, door, input.commands, actor, offset)
    return { serverAt, clockOffsetSeconds: offset, outcomes: outcomes as PushOutcome[] }
  })
