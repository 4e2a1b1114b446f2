import { appRouter } from '@huhang/api'
import { fail } from '@huhang/contract'
import { type FastifyTRPCPluginOptions, fastifyTRPCPlugin } from '@trpc/server/adapters/fastify'
import type { FastifyInstance } from 'fastify'
import { uuidv7 } from 'uuidv7'
import { reportTo } from '../log'
import type { AppOptions } from './app'
import { compressAnswers } from './compressed-answers'
import { headersOf } from './headers'

export async function trpcRoutes(app: FastifyInstance, { city, accounts, log }: AppOptions): Promise<void> {
  const report = reportTo(log, uuidv7)
  const trpcOptions: FastifyTRPCPluginOptions<typeof appRouter>['trpcOptions'] = {
    router: appRouter,
    maxBatchSize: 20,
    createContext: async ({ req }) => {
      const headers = headersOf(req)
      const shownPersonId = headers.get('x-huhang-person') ?? undefined
      return { city, actor: await accounts.actorOf(headers), shownPersonId, report }
    },
  }
  await app.register(async (scope) => {
    scope.addHook('onRequest', async (request) => {
      // The plugin reads every type's body in its own way; ours is JSON and nothing else.
      if (request.method === 'POST' && !/^application\/json\b/i.test(request.headers['content-type'] ?? ''))
        fail('input.invalid', { issues: [{ path: '', message: 'application/json' }] })
    })
    // Whose role has ended or who is disabled is out at once, not when the kept actor has grown old.
    scope.addHook('onSend', async (request) => {
      if (request.method === 'POST' && request.url.includes('access.')) accounts.forget()
    })
    compressAnswers(scope)
    await scope.register(fastifyTRPCPlugin, { prefix: '/trpc', trpcOptions })
  })
}
