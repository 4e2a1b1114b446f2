import type { IncomingMessage } from 'node:http'

type Pushed = { commands: { command: { commandId: string } }[] }
type Answered = { result?: { data?: { outcomes?: { ok: boolean; code?: string }[] } } }

const read = <Value>(body: Buffer): Value | null => {
  try {
    return JSON.parse(body.toString('utf8')) as Value
  } catch {
    return null
  }
}

/** What went over the line, counted where both sides pass. */
export function countTraffic() {
  const pushed = new Set<string>()
  const uploaded = new Map<string, number>()
  const count = { bytesUp: 0, bytesTwice: 0, requests: 0, noServer: 0, pushes: 0, parts: 0 }
  const fates = new Map<string, number>()
  const codes = new Map<string, number>()
  const add = (to: Map<string, number>, key: string) => to.set(key, (to.get(key) ?? 0) + 1)

  /** What the phone says a second time, whether it had arrived the first time or not. */
  function twiceIn(kind: string, { url = '', headers }: IncomingMessage, body: Buffer): number {
    if (kind === 'push')
      return (read<Pushed>(body)?.commands ?? [])
        .filter(({ command }) => pushed.has(command.commandId) || !pushed.add(command.commandId))
        .reduce((sum, each) => sum + Buffer.byteLength(JSON.stringify(each)), 0)
    if (kind !== 'part') return 0
    const [from, known] = [Number(headers['upload-offset'] ?? 0), uploaded.get(url) ?? 0]
    uploaded.set(url, Math.max(known, from + body.length))
    return Math.max(0, Math.min(known, from + body.length) - from)
  }

  return {
    count,
    fates,
    codes,
    kindOf({ method, url = '' }: IncomingMessage): string {
      if (url.startsWith('/trpc/fieldwork.push')) return 'push'
      if (url.startsWith('/uploads')) return method === 'PATCH' ? 'part' : 'upload'
      return url.startsWith('/trpc') || url.startsWith('/api') ? 'ask' : 'page'
    },
    sent(kind: string, from: IncomingMessage, body: Buffer, fate: string): void {
      if (kind === 'page' || kind === 'ask') return
      count.requests += 1
      if (kind === 'push') count.pushes += 1
      if (kind === 'part') count.parts += 1
      count.bytesUp += body.length
      count.bytesTwice += twiceIn(kind, from, body)
      add(fates, fate)
    },
    answered(kind: string, { method, url = '' }: IncomingMessage, status: number, body: Buffer): void {
      if (kind === 'page') return
      if (kind === 'push' && status === 200) {
        const outcomes = read<Answered>(body)?.result?.data?.outcomes ?? []
        for (const { ok, code } of outcomes) if (!ok) add(codes, `push: ${code}`)
      } else if (status >= 400) {
        const coded = read<{ code?: string; error?: { data?: { huhang?: { code?: string } } } }>(body)
        const asked = kind === 'ask' ? ` ${url.split('?')[0]}` : ''
        add(codes, `${kind} ${method}${asked}: ${coded?.code ?? coded?.error?.data?.huhang?.code ?? status}`)
      }
    },
    noServer(): void {
      count.noServer += 1
    },
  }
}

export type Traffic = ReturnType<typeof countTraffic>
