import type { FastifyInstance } from 'fastify'
import type { Accounts } from '../accounts'
import { headersOf } from './headers'

/** Sign-in, sign-out and sessions, as the sign-in library answers them. */
export function accountRoutes(app: FastifyInstance, { auth, forget }: Accounts): void {
  app.route({
    method: ['GET', 'POST'],
    url: '/api/auth/*',
    async handler(request, reply) {
      const url = new URL(request.url, `${request.protocol}://${request.host}`)
      const body = request.body === undefined || request.body === null ? null : JSON.stringify(request.body)
      const response = await auth.handler(
        new Request(url, { method: request.method, headers: headersOf(request), body }),
      )
      if (request.method === 'POST') forget()
      reply.code(response.status)
      for (const [name, value] of response.headers) if (name !== 'set-cookie') reply.header(name, value)
      const cookies = response.headers.getSetCookie()
      if (cookies.length > 0) reply.header('set-cookie', cookies)
      return reply.send(response.body === null ? null : await response.text())
    },
  })
}
