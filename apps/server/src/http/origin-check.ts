import type { FastifyInstance } from 'fastify'

const changing = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/**
 * A change must come from a page of this very server. Browsers send `Origin` with every changing request
 * and pages can't forge it; a client without one (the command line, a test) carries no one's cookie by accident.
 */
export function originCheck(app: FastifyInstance, trusted: readonly string[]): void {
  app.addHook('onRequest', async (request, reply) => {
    if (!changing.has(request.method)) return
    const { origin } = request.headers
    const site = request.headers['sec-fetch-site']
    if (origin === undefined) {
      if (site === 'cross-site') return reply.code(403).send({ code: 'auth.origin-refused' })
      return
    }
    const own = URL.canParse(origin) && new URL(origin).host === request.host
    if (!own && !trusted.includes(origin)) return reply.code(403).send({ code: 'auth.origin-refused' })
  })
}
