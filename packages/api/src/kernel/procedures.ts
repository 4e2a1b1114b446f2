import { type Action, type AnyAction, type AnyRead, look, perform, type Read, viewOf } from '@huhang/actions/kernel'
import { type Actor, type CommandFields, fail } from '@huhang/contract'
import type { Permission } from '@huhang/domain/access'
import type { z } from 'zod'
import { convert, t, trpcError } from './trpc'

const signedIn = (actor: Actor | null): Actor => actor ?? fail('auth.sign-in-needed', {})

/** Every procedure turns its defects and refusals into the one shape before tRPC sees them. */
const procedure = t.procedure.use(async ({ ctx, next }) => {
  const result = await next()
  if (!result.ok) throw trpcError(convert(result.error.cause ?? result.error, ctx.report))
  return result
})

const mutationOf = <Name extends Permission, Command extends CommandFields, Loaded, View>(
  action: Action<Name, Command, Loaded, View>,
) =>
  procedure
    .input(action.command as z.ZodType<Command, Command>)
    .output(action.view as z.ZodType<View, View>)
    .mutation(async ({ ctx, input }) => {
      const [outcome] = await perform(ctx.city, [{ action, command: input }], signedIn(ctx.actor))
      if (outcome === undefined) return fail('system.failed', { id: 'no outcome' })
      return viewOf(outcome) as View
    })

const queryOf = <Name extends Permission, Question, View>(read: Read<Name, Question, View>) =>
  procedure
    .input(read.question as z.ZodType<Question, Question>)
    .output(read.view as z.ZodType<View, View>)
    .query(({ ctx, input }) => look(ctx.city, read as Read<Permission, Question, View>, input, signedIn(ctx.actor)))

type Mutation<A> = A extends Action<infer Name, infer Command, infer Loaded, infer View>
  ? ReturnType<typeof mutationOf<Name, Command, Loaded, View>>
  : never
type Query<R> = R extends Read<infer Name, infer Question, infer View> ? ReturnType<typeof queryOf<Name, Question, View>> : never

/** A room's contents page: every action a mutation, every read a query, under the names they have. */
export function roomRouter<Actions extends Record<string, AnyAction>, Reads extends Record<string, AnyRead>>(
  actions: Actions,
  reads: Reads,
) {
  const mutations = Object.fromEntries(Object.entries(actions).map(([name, action]) => [name, mutationOf(action)]))
  const queries = Object.fromEntries(Object.entries(reads).map(([name, read]) => [name, queryOf(read)]))
  return { ...mutations, ...queries } as { [Name in keyof Actions]: Mutation<Actions[Name]> } & {
    [Name in keyof Reads]: Query<Reads[Name]>
  }
}
