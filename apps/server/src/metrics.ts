import { createServer, type Server } from 'node:http'
import { sql } from '@huhang/db/stores'
import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { OpenCity } from './compose'

/** Prometheus figures on a listener of their own, on this machine only. */
export function openMetrics(app: FastifyInstance, city: OpenCity, port: number): Promise<Server> {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const durations = new Histogram({
    name: 'huhang_request_seconds',
    help: 'Time to answer a request',
    labelNames: ['route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 5],
    registers: [registry],
  })
  app.addHook('onResponse', async (request, reply) => {
    durations.observe({ route: request.routeOptions.url ?? 'none', status: reply.statusCode }, reply.elapsedTime / 1000)
  })
  new Gauge({
    name: 'huhang_events_unnumbered',
    help: 'Events written and not yet shown to readers',
    registers: [registry],
    async collect() {
      const [row] = await city.db.rows<{ waiting: number }>(
        sql`SELECT count(*)::int AS waiting FROM "event" WHERE "position" IS NULL`,
      )
      this.set(row?.waiting ?? 0)
    },
  })
  new Gauge({
    name: 'huhang_database_connections',
    help: 'Connections of the pool, by state',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      this.set({ state: 'idle' }, city.pool.pool.idleCount)
      this.set({ state: 'busy' }, city.pool.pool.totalCount - city.pool.pool.idleCount)
      this.set({ state: 'waiting' }, city.pool.pool.waitingCount)
    },
  })
  const server = createServer((request, response) => {
    if (request.url !== '/metrics') {
      response.writeHead(404).end()
      return
    }
    registry.metrics().then(
      (text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text),
      () => response.writeHead(500).end(),
    )
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve(server))
  })
}
