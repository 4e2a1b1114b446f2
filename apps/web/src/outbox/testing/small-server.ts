import type { PushOutcome } from '@huhang/contract/fieldwork'

type Pushed = { personId: string; commands: { name: string; command: Record<string, unknown>; after: string[] }[] }
type Hazard = { id: string; revision: number; words: string }

/** Where a message is lost: on its way here, or the answer on its way back. */
type Lost = 'request' | 'reply'

/**
 * What a server is to an outbox, small enough to be seen through: receipts by command id, hazards with revisions.
 * `rule` may refuse; a refusal that is a defect's leaves no receipt. `lose` loses every message, at the side named.
 */
export function smallServer() {
  const receipts = new Map<string, PushOutcome>()
  const hazards = new Map<string, Hazard>()
  const performed: string[] = []
  const server = {
    hazards,
    performed,
    receipts,
    signedIn: true,
    lose: null as Lost | null,
    /** The line says every request twice. */
    twice: false,
    mostCommands: 1000,
    rule: (_name: string, _command: Record<string, unknown>): PushOutcome | null => null,
    send: (async (_url: unknown, init?: { body?: unknown }) => {
      const { commands } = JSON.parse(String(init?.body)) as Pushed
      if (server.lose === 'request') throw new TypeError('connection lost')
      if (!server.signedIn) return refusal('auth.sign-in-needed', 401)
      if (commands.length > server.mostCommands) return refusal('input.too-large', 413)
      if (server.twice) commands.map(perform)
      const outcomes = commands.map(perform)
      if (server.lose === 'reply') throw new TypeError('connection lost')
      const data = { serverAt: new Date().toISOString(), clockOffsetSeconds: 0, outcomes }
      return Response.json({ result: { data } })
    }) as typeof fetch,
  }

  function perform({ name, command, after }: Pushed['commands'][number]): PushOutcome {
    const id = String(command.commandId)
    const known = receipts.get(id)
    if (known !== undefined) return known
    if (!after.every((each) => receipts.get(each)?.ok)) return refused('command.waits')
    const outcome = server.rule(name, command) ?? change(name, command)
    if (outcome.ok || outcome.code !== 'system.failed') receipts.set(id, outcome)
    if (outcome.ok) performed.push(id)
    return outcome
  }

  function change(name: string, command: Record<string, unknown>): PushOutcome {
    if (name === 'hazards.report') {
      const { id, description } = command.hazard as { id: string; description: string }
      hazards.set(id, { id, revision: 1, words: description })
      return { ok: true, view: hazards.get(id) }
    }
    const parts = (command.items ?? [command]) as { hazardId?: string; revision?: number }[]
    const now = parts.map(({ hazardId }) => hazards.get(String(hazardId)))
    if (!now.every((hazard) => hazard !== undefined))
      return name.startsWith('hazards.') ? refused('record.not-found') : { ok: true, view: {} }
    const other = now.find((hazard, index) => hazard.revision !== parts[index]?.revision)
    if (other !== undefined) return refused('record.changed', { subject: 'hazard', current: other })
    const changed = now.map((hazard) => ({
      ...hazard,
      revision: hazard.revision + 1,
      words: String(command.note ?? hazard.words),
    }))
    for (const hazard of changed) hazards.set(hazard.id, hazard)
    return { ok: true, view: changed[0] }
  }
  return server
}

export const refused = (code: string, details: unknown = {}): PushOutcome => ({ ok: false, code, details })

const refusal = (code: string, status: number) =>
  Response.json({ error: { data: { huhang: { code, details: {} } } } }, { status })
