import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Random, random } from './random'
import type { Traffic } from './traffic'

/** What befalls one request on its way. */
type Fate =
  | { kind: 'straight' }
  /** Its connection ends after so many bytes of its body; the server has had that part. */
  | { kind: 'cut'; share: number }
  /** The server answered, and the answer never comes, or only the first part of it. */
  | { kind: 'lost-reply'; share: number }
  | { kind: 'late'; before: number; after: number }
  /** The server gets it twice; the answer is the first or the second. */
  | { kind: 'twice'; takes: 0 | 1 }
  /** Its answer comes after that of a later request, if there is one soon. */
  | { kind: 'overtaken' }

/** Four of ten go through as they are. */
function fateOf({ next, chance, below }: Random): Fate {
  const drawn = next()
  if (drawn < 0.15) return { kind: 'cut', share: next() }
  if (drawn < 0.3) return { kind: 'lost-reply', share: chance(0.5) ? 0 : next() }
  if (drawn < 0.4) return { kind: 'late', before: below(400), after: below(400) }
  if (drawn < 0.5) return { kind: 'twice', takes: chance(0.5) ? 0 : 1 }
  if (drawn < 0.6) return { kind: 'overtaken' }
  return { kind: 'straight' }
}

type Answer = { status: number; headers: IncomingMessage['headers']; body: Buffer }

/** An answer that nobody overtook goes after this. */
const overtakenMs = 500

async function bodyOf(stream: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

/** Between the phone and the server: loses, cuts, delays, repeats and reorders as its seed says. */
export function openLine(seed: number, serverPort: number, traffic: Traffic) {
  const agent = new Agent({ keepAlive: false })
  const fates = new Map<string, Random>()
  const sockets = new Set<Socket>()
  const overtaken = new Set<() => void>()
  const line = { isUp: true, isBad: false }

  const fateFor = (kind: string): Fate => {
    if (!line.isBad || kind === 'page') return { kind: 'straight' }
    const drawing = fates.get(kind) ?? random(seed, `line ${kind}`)
    fates.set(kind, drawing)
    return fateOf(drawing)
  }

  /** `upTo`: the connection ends there. */
  function forward({ method, url, headers }: IncomingMessage, body: Buffer, upTo?: number): Promise<Answer> {
    return new Promise((resolve, reject) => {
      // Answers are read here too: they come as they are.
      const plain = { ...headers, connection: 'close', 'accept-encoding': 'identity' }
      const asked = request({ host: '127.0.0.1', port: serverPort, method, path: url, headers: plain, agent })
      asked.once('error', reject)
      asked.once('response', (response) => {
        bodyOf(response).then(
          (answer) => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: answer }),
          reject,
        )
      })
      if (upTo === undefined) asked.end(body)
      else
        asked.write(body.subarray(0, upTo), () => {
          asked.destroy()
          reject(new Error('cut'))
        })
    })
  }

  function reply(to: ServerResponse, { status, headers, body }: Answer, share = 1): void {
    const { 'transfer-encoding': _chunked, connection: _connection, ...rest } = headers
    to.writeHead(status, { ...rest, 'content-length': body.length })
    if (share === 1) {
      to.end(body)
      for (const go of overtaken) go()
    } else to.write(body.subarray(0, Math.floor(body.length * share)), () => to.destroy())
  }

  async function carry(from: IncomingMessage, to: ServerResponse): Promise<void> {
    const kind = traffic.kindOf(from)
    const fate = fateFor(kind)
    const body = await bodyOf(from)
    const cut = fate.kind === 'cut' ? Math.floor(body.length * fate.share) : undefined
    traffic.sent(kind, from, body.subarray(0, cut), fate.kind)
    if (cut !== undefined) {
      await forward(from, body, cut).catch(() => undefined)
      to.destroy()
      return
    }
    if (fate.kind === 'late') await sleep(fate.before)
    const again = fate.kind === 'twice' ? forward(from, body).catch(() => null) : null
    const first = await forward(from, body)
    const answer = (fate.kind === 'twice' && fate.takes === 1 ? await again : first) ?? first
    await again
    traffic.answered(kind, from, answer.status, answer.body)
    if (!line.isUp || (fate.kind === 'lost-reply' && fate.share === 0)) to.destroy()
    else if (fate.kind === 'lost-reply') reply(to, answer, fate.share)
    else {
      if (fate.kind === 'late') await sleep(fate.after)
      if (fate.kind === 'overtaken')
        await new Promise<void>((resolve) => {
          const go = () => {
            overtaken.delete(go)
            setTimeout(resolve, 5)
          }
          overtaken.add(go)
          setTimeout(go, overtakenMs)
        })
      reply(to, answer)
    }
  }

  const server = createServer((from, to) => {
    carry(from, to).catch(() => {
      // No server behind it: what a proxy in front of one says, or nothing.
      traffic.noServer()
      if (to.headersSent || to.destroyed || !line.isUp) to.destroy()
      else to.writeHead(502, { 'content-type': 'text/html' }).end('<h1>502</h1>')
    })
  })
  server.on('connection', (socket) => {
    if (!line.isUp) return socket.destroy()
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  const drop = () => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    /** Whether what goes over it meets its fate, or goes straight. */
    setBad(isBad: boolean) {
      line.isBad = isBad
    },
    setUp(isUp: boolean) {
      line.isUp = isUp
      if (!isUp) drop()
    },
    listen: (port: number) =>
      new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve)),
    close: () =>
      new Promise<void>((resolve) => {
        drop()
        server.close(() => resolve())
      }),
  }
}

export type Line = ReturnType<typeof openLine>
