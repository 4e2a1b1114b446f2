import type { Instant, PersonId } from '@huhang/contract'
import { PushedView } from '@huhang/contract/fieldwork'
import { z } from 'zod'

export type Pushed =
  | { kind: 'answered'; view: PushedView }
  /** Nobody is signed in, or somebody else. */
  | { kind: 'not-theirs'; code: string }
  /** The push as such was refused: too large, or not what this server understands. */
  | { kind: 'unfit'; code: string }
  /** `isLate`: the connection stood, and was too slow for this much. */
  | { kind: 'no-answer'; isLate: boolean }

const Answer = z.object({ result: z.object({ data: PushedView }) })
const Refusal = z.object({ error: z.object({ data: z.object({ huhang: z.object({ code: z.string() }) }) }) })

/** Longer than any answer takes; a connection that is silent for so long is dead. */
const patienceMs = 30_000

/** Says a list of commands to the server. Knows no DOM: the service worker sends by it too. */
export async function pushAll(
  send: typeof fetch,
  personId: string,
  deviceAt: Instant,
  commands: readonly { name: string; command: object; after: readonly string[] }[],
): Promise<Pushed> {
  try {
    const response = await send('/trpc/fieldwork.push', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ personId: personId as PersonId, deviceAt, commands }),
      signal: AbortSignal.timeout(patienceMs),
    })
    const body: unknown = await response.json().catch(() => null)
    const answer = Answer.safeParse(body)
    if (answer.success) return { kind: 'answered', view: answer.data.result.data }
    const refusal = Refusal.safeParse(body)
    const code = refusal.success ? refusal.data.error.data.huhang.code : null
    if (code === 'auth.sign-in-needed' || code === 'command.of-another') return { kind: 'not-theirs', code }
    // A proxy's page, or a server in trouble, says nothing about the commands; that they are too large, it may know.
    if (response.status === 413) return { kind: 'unfit', code: code ?? 'input.too-large' }
    if (response.status === 400 && code !== null) return { kind: 'unfit', code }
    return { kind: 'no-answer', isLate: false }
  } catch (error) {
    return { kind: 'no-answer', isLate: error instanceof DOMException && error.name === 'TimeoutError' }
  }
}
