import { basename, dirname } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

/** The configured PMTiles file, read by ranges as its format wants. */
export async function tileRoutes(app: FastifyInstance, file: string): Promise<void> {
  await app.register(async (scope) => {
    await scope.register(fastifyStatic, { root: dirname(file), serve: false, decorateReply: true, acceptRanges: true })
    scope.get('/tiles/city.pmtiles', (_request, reply) =>
      reply.header('cache-control', 'public, max-age=3600').sendFile(basename(file)),
    )
  })
}
