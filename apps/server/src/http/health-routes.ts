import { sql } from '@huhang/db/stores'
import type { FastifyInstance } from 'fastify'
import type { OpenCity } from '../compose'

export function healthRoutes(app: FastifyInstance, city: OpenCity): void {
  /** The process is up. */
  app.get('/healthz', async () => ({ ok: true }))
  /** It can do its work: the database answers. */
  app.get('/readyz', async (_request, reply) => {
    try {
      await city.db.rows(sql`SELECT 1`)
      return { ok: true }
    } catch {
      return reply.code(503).send({ ok: false, reason: 'database' })
    }
  })
}
