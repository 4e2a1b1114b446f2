import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compressAnswers } from './compressed-answers'

const long = JSON.stringify({ rows: Array.from({ length: 300 }, (_, number) => ({ number, name: '演示企业' })) })
const answer = (body: string, type = 'application/json') => new Response(body, { headers: { 'content-type': type } })

let app: FastifyInstance
beforeAll(async () => {
  app = fastify()
  compressAnswers(app)
  app.get('/long', (_request, reply) => reply.send(answer(long)))
  app.get('/short', (_request, reply) => reply.send(answer('{"asOf":"now"}')))
  app.get('/stream', (_request, reply) => reply.send(answer(long, 'text/event-stream')))
  await app.ready()
})
afterAll(() => app.close())

const ask = (url: string, accepted?: string) =>
  app.inject({ url, headers: accepted === undefined ? {} : { 'accept-encoding': accepted } })

test('a long answer is sent small in a way that the reader takes, and is the same answer', async () => {
  const [br, gzip, plain] = [await ask('/long', 'gzip, deflate, br'), await ask('/long', 'gzip'), await ask('/long')]
  expect(br.headers['content-encoding']).toBe('br')
  expect(brotliDecompressSync(br.rawPayload).toString()).toBe(long)
  expect(gunzipSync(gzip.rawPayload).toString()).toBe(long)
  expect(plain.headers).not.toHaveProperty('content-encoding')
  expect(plain.body).toBe(long)
  expect(br.rawPayload.byteLength).toBeLessThan(long.length / 4)
})

test('a short answer and a live stream go out as they are', async () => {
  for (const url of ['/short', '/stream']) {
    const { headers } = await ask(url, 'br')
    expect(headers).not.toHaveProperty('content-encoding')
  }
  expect((await ask('/short', 'br')).json()).toEqual({ asOf: 'now' })
})
