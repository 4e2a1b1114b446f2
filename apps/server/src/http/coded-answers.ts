import { convert } from '@huhang/api'
import { type Actor, Failure, fail } from '@huhang/contract'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { uuidv7 } from 'uuidv7'
import type { z } from 'zod'
import type { Accounts } from '../accounts'
import { type Log, reportTo } from '../log'
import { headersOf } from './headers'

/** What Fastify itself refuses: no JSON, a type nobody reads, keys that reach for the prototype, an address that is none. */
function refusalOf(error: unknown, limitBytes: number): Failure | null {
  const { statusCode, code } = error as { statusCode?: unknown; code?: unknown }
  if (statusCode === 413) return new Failure('input.too-large', { limitBytes })
  const refused = typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500
  if (!refused || error instanceof Failure) return null
  return new Failure('input.invalid', { issues: [{ path: '', message: String(code ?? statusCode) }] })
}

/** Routes that speak no tRPC refuse with the same codes: `{ code, details }` and the code's own HTTP status. */
export function answerInCodes(scope: FastifyInstance, log: Log, limitBytes: number): void {
  const report = reportTo(log, uuidv7)
  scope.setErrorHandler((error, _request, reply) => {
    const failure = refusalOf(error, limitBytes) ?? convert(error, report)
    return reply.code(failure.http).send(coded(failure))
  })
}

const coded = ({ code, details }: Failure) => ({ code, details })

/** An address that is none is refused before it comes to any route. */
export const badAddress = (_error: unknown, _request: unknown, reply: FastifyReply): void => {
  const failure = new Failure('input.invalid', { issues: [{ path: '', message: 'url' }] })
  void reply.code(failure.http).send(coded(failure))
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
