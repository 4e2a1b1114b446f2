import { bodyLimitBytes } from '@huhang/api'
import { AccountForm, PasswordForm } from '@huhang/contract/access'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { openAccount, resetPassword } from '../open-account'
import type { AppOptions } from './app'
import { actorBehind, answerInCodes, parse } from './coded-answers'
import { headersOf } from './headers'

/** All that the sign-in library is ever told: fields side by side, of text that can be stored. */
const Said = z.record(
  z.string().max(60),
  z.union([
    z
      .string()
      .max(4_000)
      .refine((text) => !/[\p{Cc}\p{Cs}]/u.test(text)),
    z.number(),
    z.boolean(),
    z.null(),
  ]),
)

/** Sign-in, sign-out and sessions, as the sign-in library answers them; and accounts opened and kept by an administrator. */
export async function accountRoutes(app: FastifyInstance, { city, accounts, log }: AppOptions): Promise<void> {
  const { handle, forget } = accounts
  const actorOf = actorBehind(accounts)
  await app.register(async (scope) => {
    answerInCodes(scope, log, bodyLimitBytes)
    scope.post('/api/accounts/password', async (request) => {
      const changed = await resetPassword(city, await actorOf(request), parse(PasswordForm, request.body))
      forget()
      return changed
    })
    scope.post('/api/accounts', async (request) =>
      openAccount(city, await actorOf(request), parse(AccountForm, request.body)),
    )
  })
  app.route({
    method: ['GET', 'POST'],
    url: '/api/auth/*',
    async handler(request, reply) {
      const url = new URL(request.url, `${request.protocol}://${request.host}`)
      const body =
        request.body === undefined || request.body === null ? null : JSON.stringify(parse(Said, request.body))
      const response = await handle(new Request(url, { method: request.method, headers: headersOf(request), body }))
      if (request.method === 'POST') forget()
      reply.code(response.status)
      for (const [name, value] of response.headers) if (name !== 'set-cookie') reply.header(name, value)
      const cookies = response.headers.getSetCookie()
      if (cookies.length > 0) reply.header('set-cookie', cookies)
      return reply.send(response.body === null ? null : await response.text())
    },
  })
}
