import { z } from 'zod'
import { AuthRefused, type Refusal } from './failure'
import { paySignOut } from './sign-out-owed'

/** Asks sign-in, which doesn't speak tRPC; never with the cookie of somebody who has left. @throws `AuthRefused` */
export async function askAuth(path: string, body?: object): Promise<unknown> {
  await paySignOut()
  const response = await fetch(`/api/auth/${path}`, {
    method: body ? 'POST' : 'GET',
    headers: body ? { 'content-type': 'application/json' } : {},
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  const answer: unknown = await response.json().catch(() => null)
  if (response.ok) return answer
  throw new AuthRefused(authRefusal(response, answer))
}

function authRefusal(response: Response, answer: unknown): Refusal {
  if (response.status === 429) {
    const told = z.object({ retryAfterSeconds: z.number() }).safeParse(answer)
    return { code: 'auth.too-many-attempts', details: told.data ?? { retryAfterSeconds: 600 } }
  }
  if (response.status === 503) return { code: 'system.busy', details: {} }
  if (response.status >= 500) {
    const told = z.object({ details: z.object({ id: z.string() }) }).safeParse(answer)
    return { code: 'system.failed', details: { id: told.data?.details.id ?? '—' } }
  }
  // One answer for a wrong password and an unknown name.
  return { code: 'auth.wrong-credentials', details: {} }
}
