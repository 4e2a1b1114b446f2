import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Deployment = { url: string; deploy(): void; close(): Promise<void> }
export const nextBuild = 'of-the-next-day'

/**
 * The city's server behind an address of its own, which gives out another build after `deploy`. A browser looks for a
 * new worker past the routes of a test, so the other one has to come from a server.
 */
export async function openDeployment(server: string): Promise<Deployment> {
  let isDeployed = false
  const front = createServer((asked, answer) => {
    const isWorker = asked.url === '/sw.js'
    const headers = isWorker ? { host: asked.headers.host } : asked.headers
    const passed = request(new URL(asked.url ?? '/', server), { method: asked.method, headers }, async (told) => {
      if (!isWorker || !isDeployed) {
        answer.writeHead(told.statusCode ?? 502, told.headers)
        told.pipe(answer)
        return
      }
      const text = (await told.toArray()).join('')
      const { 'content-length': _, ...rest } = told.headers
      answer.writeHead(told.statusCode ?? 502, rest).end(text.replace(/(build:[`"'])[0-9a-f]{16}/, `$1${nextBuild}`))
    })
    passed.on('error', () => answer.destroy())
    answer.on('close', () => passed.destroy())
    asked.pipe(passed)
  })
  front.listen(0, '127.0.0.1')
  await once(front, 'listening')
  return {
    url: `http://127.0.0.1:${(front.address() as AddressInfo).port}`,
    deploy: () => {
      isDeployed = true
    },
    async close() {
      front.closeAllConnections()
      front.close()
      await once(front, 'close')
    },
  }
}
