import { convert } from '@huhang/api'
import { type Actor, errorKinds, Failure, fail } from '@huhang/contract'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { uuidv7 } from 'uuidv7'
import type { z } from 'zod'
import type { Accounts } from '../accounts'
import { type Log, reportTo } from '../log'
import { headersOf } from './headers'

/** Routes that speak no tRPC refuse with the same codes: `{ code, details }` and the code's own HTTP status. */
export function answerInCodes(scope: FastifyInstance, log: Log, limitBytes: number): void {
  const report = reportTo(log, uuidv7)
  scope.setErrorHandler((error, _request, reply) => {
    const tooLarge = (error as { statusCode?: number }).statusCode === 413
    const failure = tooLarge ? new Failure('input.too-large', { limitBytes }) : convert(error, report)
    return reply.code(errorKinds[failure.code].http).send({ code: failure.code, details: failure.details })
  })
}

/** @throws `input.invalid` */
export function parse<Shape extends z.ZodType>(shape: Shape, value: unknown): z.output<Shape> {
  const parsed = shape.safeParse(value)
  if (parsed.success) return parsed.data
  return fail('input.invalid', {
    issues: parsed.error.issues.slice(0, 20).map((issue) => ({ path: issue.path.join('.'), message: issue.message })),
  })
}

/** @throws `auth.sign-in-needed` */
export const actorBehind =
  (accounts: Accounts) =>
  async (request: FastifyRequest): Promise<Actor> =>
    (await accounts.actorOf(headersOf(request))) ?? fail('auth.sign-in-needed', {})
