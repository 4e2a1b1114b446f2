import { Agent, type IncomingMessage, request } from 'node:http'

export type Answer = { status: number; text: string; headers: IncomingMessage['headers'] }

export type Caller = {
  /** @throws when the answer is not 2xx. */
  send(method: 'GET' | 'POST', path: string, body?: string): Promise<Answer>
  close(): void
}

/** HTTP over connections that are kept, the same light client for product and floor. */
export function openCaller(port: number, cookie: string | null = null): Caller {
  const agent = new Agent({ keepAlive: true, maxSockets: 512 })
  const send = (method: string, path: string, body?: string) =>
    new Promise<Answer>((resolve, reject) => {
      const headers: Record<string, string | number> = {}
      if (cookie !== null) headers.cookie = cookie
      if (body !== undefined) {
        headers['content-type'] = 'application/json'
        headers['content-length'] = Buffer.byteLength(body)
      }
      const asked = request({ host: '127.0.0.1', port, method, path, headers, agent }, (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.once('error', reject)
        response.once('end', () => {
          const text = Buffer.concat(parts).toString('utf8')
          const status = response.statusCode ?? 0
          if (status >= 200 && status < 300) resolve({ status, text, headers: response.headers })
          else reject(new Error(`${method} ${path.slice(0, 60)}: ${status} ${text.slice(0, 400)}`))
        })
      })
      asked.once('error', reject)
      asked.end(body)
    })
  return { send, close: () => agent.destroy() }
}

export const queryPath = (procedure: string, question: object): string =>
  `/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(question))}`
