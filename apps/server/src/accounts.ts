import type { PersonActor } from '@huhang/contract'
import { openAccounts } from '@huhang/db/auth'
import { findActor, type Pool } from '@huhang/db/stores'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { betterAuth } from 'better-auth/minimal'
import { username } from 'better-auth/plugins/username'
import { signInGuard } from './sign-in-guard'

export type AccountsOptions = { secret: string; baseUrl: string; trustedOrigins: string[]; secureCookies: boolean }

/** How long a session's actor is kept in memory. A revoked session or role is gone after this at the latest. */
const actorKeptMs = 5_000

function createAuth(pool: Pool, options: AccountsOptions) {
  return betterAuth({
    appName: 'Huhang',
    secret: options.secret,
    baseURL: options.baseUrl,
    basePath: '/api/auth',
    // A page of this very server, under whatever address people reach it, and the public address behind a proxy.
    trustedOrigins: (request) => [...options.trustedOrigins, ...(request ? [new URL(request.url).origin] : [])],
    database: prismaAdapter(openAccounts(pool), { provider: 'postgresql' }),
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
    forget: () => kept.clear(),
    async actorOf(headers) {
      const cookie = headers.get('cookie')
      if (cookie === null || !cookie.includes('huhang.session_token')) return null
      const now = Date.now()
      const known = kept.get(cookie)
      if (known !== undefined && known.until > now) return known.actor
      const session = await auth.api.getSession({ headers })
      const actor = session === null ? null : await findActor(pool, session.user.id)
      if (kept.size > 10_000) kept.clear()
      kept.set(cookie, { actor, until: now + actorKeptMs })
      return actor
    },
  }
}
