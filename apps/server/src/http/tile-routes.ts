import { closeSync, openSync, readSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

const signature = 'PMTiles\x03'

/** Whether there is a file that begins as one of version 3 does. */
export function isPmtiles(path: string): boolean {
  try {
    const file = openSync(path, 'r')
    try {
      const start = Buffer.alloc(signature.length)
      readSync(file, start, 0, start.length, 0)
      return start.toString('latin1') === signature
    } finally {
      closeSync(file)
    }
  } catch {
    return false
  }
}

/** The configured PMTiles file, read by ranges as its format wants. */
export async function tileRoutes(app: FastifyInstance, file: string): Promise<void> {
  await app.register(async (scope) => {
    await scope.register(fastifyStatic, { root: dirname(file), serve: false, decorateReply: true, acceptRanges: true })
    scope.get('/tiles/city.pmtiles', (_request, reply) => reply.sendFile(basename(file)))
  })
}
