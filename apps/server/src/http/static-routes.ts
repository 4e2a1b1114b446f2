import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

/** The built app. Hashed files never change; the page itself is asked for anew each time. */
export async function staticRoutes(app: FastifyInstance, root: string): Promise<void> {
  await app.register(fastifyStatic, {
    root,
    preCompressed: true,
    cacheControl: false,
    setHeaders(reply, path) {
      const hashed = path.includes('/assets/')
      reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  app.setNotFoundHandler((request, reply) => {
    const page = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html')
    if (!page) return reply.code(404).send({ code: 'record.not-found' })
    // Every other address is a page of the app, which routes by itself.
    return reply.header('cache-control', 'no-cache').sendFile('index.html')
  })
}
