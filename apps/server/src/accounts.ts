import { AsyncLocalStorage } from 'node:async_hooks'
import { isDatabaseAway } from '@huhang/actions/kernel'
import type { PersonActor } from '@huhang/contract'
import { openAccounts } from '@huhang/db/auth'
import { findActor, type Pool } from '@huhang/db/stores'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { APIError } from 'better-auth/api'
import { betterAuth } from 'better-auth/minimal'
import { username } from 'better-auth/plugins/username'
import { signInGuard } from './sign-in-guard'

export type AccountsOptions = { secret: string; baseUrl: string; trustedOrigins: string[]; secureCookies: boolean }

/** How long a session's actor is kept in memory. A revoked session or role is gone after this at the latest. */
const actorKeptMs = 5_000

type Met = { away?: unknown }
const meeting = new AsyncLocalStorage<Met>()
const meet = (error: unknown) => {
  const met = meeting.getStore()
  if (met !== undefined && isDatabaseAway(error)) met.away = error
}

/**
 * What the sign-in library answers. Of a database that is away it says that nobody has signed in, or that a session
 * has ended which has not: then what was met is thrown instead.
 */
async function answered<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  const met: Met = {}
  const [outcome] = await Promise.allSettled([meeting.run(met, ask)])
  if (met.away !== undefined) throw met.away
  if (outcome.status === 'rejected') throw outcome.reason
  return outcome.value
}

function createAuth(pool: Pool, options: AccountsOptions) {
  return betterAuth({
    appName: 'Huhang',
    secret: options.secret,
    baseURL: options.baseUrl,
    basePath: '/api/auth',
    // A page of this very server, under whatever address people reach it, and the public address behind a proxy.
    trustedOrigins: (request) => [...options.trustedOrigins, ...(request ? [new URL(request.url).origin] : [])],
    database: prismaAdapter(openAccounts(pool, meet), { provider: 'postgresql' }),
    // Accounts are opened by an administrator; nobody signs up.
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10, maxPasswordLength: 128 },
    session: { expiresIn: 60 * 60 * 24 * 7, updateAge: 60 * 60 * 24, freshAge: 0 },
    // By account, not by address: a bureau's people share one.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'huhang',
      useSecureCookies: options.secureCookies,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', secure: options.secureCookies },
    },
    telemetry: { enabled: false },
    logger: { disabled: true },
    onAPIError: {
      // A defect is answered and logged as everywhere else.
      onError(error) {
        if (!(error instanceof APIError)) throw error
      },
    },
    plugins: [username({ minUsernameLength: 2, maxUsernameLength: 40 })],
    disabledPaths: [
      '/sign-in/email',
      '/sign-up/email',
      '/is-username-available',
      '/update-user',
      '/change-email',
      '/delete-user',
    ],
    hooks: signInGuard(pool),
  })
}

export type Auth = ReturnType<typeof createAuth>

export type Accounts = {
  readonly auth: Auth
  /** Answers a request of `/api/auth`. */
  handle(request: Request): Promise<Response>
  /** The person behind a request's cookie, with the roles held now. */
  actorOf(headers: Headers): Promise<PersonActor | null>
  /** Roles or sessions changed: ask the database again. */
  forget(): void
}

export function openSignIn(pool: Pool, options: AccountsOptions): Accounts {
  const auth = createAuth(pool, options)
  const kept = new Map<string, { actor: PersonActor | null; until: number }>()
  return {
    auth,
    handle: (request) => answered(() => auth.handler(request)),
    forget: () => kept.clear(),
    async actorOf(headers) {
      const cookie = headers.get('cookie')
      if (cookie === null || !cookie.includes('huhang.session_token')) return null
      const now = Date.now()
      const known = kept.get(cookie)
      if (known !== undefined && known.until > now) return known.actor
      const session = await answered(() => auth.api.getSession({ headers }))
      const actor = session === null ? null : await findActor(pool, session.user.id)
      if (kept.size > 10_000) kept.clear()
      kept.set(cookie, { actor, until: now + actorKeptMs })
      return actor
    },
  }
}
