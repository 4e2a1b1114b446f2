import { type AnyAction, type AnyRead, look, perform, viewOf } from '@huhang/actions/kernel'
import { type Actor, Failure, fail } from '@huhang/contract'
import type { TRPCMutationProcedure, TRPCQueryProcedure } from '@trpc/server'
import type { z } from 'zod'
import { type Context, convert, t, trpcError } from './trpc'

/** @throws `auth.sign-in-needed` */
export const signedIn = (actor: Actor | null): Actor => actor ?? fail('auth.sign-in-needed', {})

/** Whoever says something on a page says it under the name that the page shows. */
const isOfAnother = ({ actor, shownPersonId }: Context) =>
  shownPersonId !== undefined && actor?.kind === 'person' && actor.personId !== shownPersonId

/** Every procedure turns its defects and refusals into the one shape before tRPC sees them. */
export const procedure = t.procedure.use(async ({ ctx, type, next }) => {
  if (type === 'mutation' && isOfAnother(ctx)) throw trpcError(new Failure('auth.another-person', {}))
  const result = await next()
  if (!result.ok) throw trpcError(convert(result.error, ctx.report))
  return result
})

/** The shape of a command is judged behind the one door, once, for whoever knocks. */
const unjudged = (said: unknown): unknown => said

const mutationOf = (action: AnyAction) =>
  procedure
    .input(unjudged)
    .output(action.view)
    .mutation(async ({ ctx, input }) => {
      const [outcome] = await perform(ctx.city, [{ action, command: input }], signedIn(ctx.actor))
      return outcome === undefined ? fail('system.failed', { id: 'no outcome' }) : viewOf(outcome)
    })

const queryOf = (read: AnyRead) =>
  procedure
    .input(read.question)
    .output(read.view)
    .query(({ ctx, input }) => look(ctx.city, read, input, signedIn(ctx.actor)))

type Mutation<A> = A extends { command: z.ZodType<infer Command>; view: z.ZodType<infer View> }
  ? TRPCMutationProcedure<{ input: Command; output: View; meta: object }>
  : never
type Query<R> = R extends { question: z.ZodType<infer Question>; view: z.ZodType<infer View> }
  ? TRPCQueryProcedure<{ input: Question; output: View; meta: object }>
  : never

/** A room's contents page: every action a mutation, every read a query, under the names they have. */
export function roomRouter<Actions extends Record<string, AnyAction>, Reads extends Record<string, AnyRead>>(
  actions: Actions,
  reads: Reads,
) {
  const mutations = Object.fromEntries(Object.entries(actions).map(([name, action]) => [name, mutationOf(action)]))
  const queries = Object.fromEntries(Object.entries(reads).map(([name, read]) => [name, queryOf(read)]))
  return { ...mutations, ...queries } as unknown as { [Name in keyof Actions]: Mutation<Actions[Name]> } & {
    [Name in keyof Reads]: Query<Reads[Name]>
  }
}
