import { type Pool, sql } from '@huhang/db/stores'
import { APIError, createAuthMiddleware } from 'better-auth/api'
import { isCommonPassword } from './common-passwords'

/** Five wrong passwords for one account within ten minutes close it for ten minutes (GB/T 22239 level 3: 10–30). */
const allowedFailures = 5
const windowSeconds = 600

const keyOf = (body: unknown): string | null => {
  const name = (body as { username?: unknown } | undefined)?.username
  return typeof name === 'string' ? name.trim().toLowerCase().slice(0, 60) : null
}

/** Counted before the password is checked, so that sixteen guesses at once are sixteen guesses. */
async function countAttempt(pool: Pool, key: string): Promise<number> {
  const [row] = await pool.rows<{ wait: number }>(
    sql`INSERT INTO "sign_in_attempt" AS a ("key", "failures", "windowStartAt") VALUES (${key}, 1, now())
        ON CONFLICT ("key") DO UPDATE SET
          "failures" = CASE WHEN a."windowStartAt" < now() - make_interval(secs => ${windowSeconds}) THEN 1 ELSE a."failures" + 1 END,
          "windowStartAt" = CASE WHEN a."windowStartAt" < now() - make_interval(secs => ${windowSeconds}) THEN now() ELSE a."windowStartAt" END
        RETURNING CASE WHEN a."failures" > ${allowedFailures}
          THEN ceil(extract(epoch FROM a."windowStartAt" + make_interval(secs => ${windowSeconds}) - now()))::int ELSE 0 END AS wait`,
  )
  return row?.wait ?? 0
}

/** Ends the session that a disabled person's right password began. Whether there was one. */
async function endIfDisabled(pool: Pool, userId: string): Promise<boolean> {
  const ended = await pool.rows(
    sql`DELETE FROM "auth_session" WHERE "userId" = ${userId} AND EXISTS (
          SELECT 1 FROM "auth_user" u JOIN "person" p ON p."id" = u."personId"
          WHERE u."id" = ${userId} AND p."disabledAt" IS NOT NULL) RETURNING 1`,
  )
  return ended.length > 0
}

/** Limits guessing by account name – known or not, the answer is the same – and refuses passwords that everyone tries. */
export const signInGuard = (pool: Pool) => ({
  before: createAuthMiddleware(async (context) => {
    if (context.path === '/sign-in/username') {
      const key = keyOf(context.body)
      if (key === null) return
      const wait = await countAttempt(pool, key)
      if (wait > 0)
        throw new APIError('TOO_MANY_REQUESTS', {
          code: 'auth.too-many-attempts',
          message: 'auth.too-many-attempts',
          retryAfterSeconds: wait,
        })
    }
    if (context.path === '/change-password') {
      const password = (context.body as { newPassword?: unknown } | undefined)?.newPassword
      if (typeof password === 'string' && isCommonPassword(password))
        throw new APIError('BAD_REQUEST', { code: 'auth.password-common', message: 'auth.password-common' })
    }
  }),
  after: createAuthMiddleware(async (context) => {
    if (context.path !== '/sign-in/username' || context.context.newSession === null) return
    // The same answer as for a wrong password: what it was is nobody's business.
    if (await endIfDisabled(pool, context.context.newSession.user.id))
      throw new APIError('UNAUTHORIZED', {
        code: 'INVALID_USERNAME_OR_PASSWORD',
        message: 'Invalid username or password',
      })
    const key = keyOf(context.body)
    if (key !== null) await pool.rows(sql`DELETE FROM "sign_in_attempt" WHERE "key" = ${key}`)
  }),
})
