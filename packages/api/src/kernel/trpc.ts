import { type City, isDatabaseAway } from '@huhang/actions/kernel'
import { type Actor, errorKinds, Failure } from '@huhang/contract'
import { initTRPC, TRPCError } from '@trpc/server'
import type { TRPC_ERROR_CODE_KEY } from '@trpc/server/rpc'
import { z } from 'zod'

/** A command is at most this large; files and imports stream with limits of their own. */
export const bodyLimitBytes = 1024 * 1024

/** What one request brings: the city it asks and who asks. Null: nobody has signed in. */
export type Context = {
  readonly city: City
  readonly actor: Actor | null
  /** Whom the asking page shows as signed in; a page may not have heard that the device changed hands. */
  readonly shownPersonId?: string | undefined
  /** Writes a defect to the log and returns the id it stands under. */
  report(error: unknown): string
}

/** The part of an error that a client may know. */
export type ErrorShape = { code: string; details: unknown }

const statusCodes: Record<number, TRPC_ERROR_CODE_KEY> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  409: 'CONFLICT',
  410: 'NOT_FOUND',
  413: 'PAYLOAD_TOO_LARGE',
  422: 'UNPROCESSABLE_CONTENT',
  429: 'TOO_MANY_REQUESTS',
  500: 'INTERNAL_SERVER_ERROR',
  503: 'SERVICE_UNAVAILABLE',
}

export const trpcError = (failure: Failure): TRPCError =>
  new TRPCError({
    code: statusCodes[errorKinds[failure.code].http] ?? 'INTERNAL_SERVER_ERROR',
    message: failure.code,
    cause: failure,
  })

const issuesOf = (error: TRPCError) => {
  const issues = error.cause instanceof z.ZodError ? error.cause.issues : []
  return issues.length === 0
    ? [{ path: '', message: error.code }]
    : issues.slice(0, 20).map((issue) => ({ path: issue.path.join('.'), message: issue.message.slice(0, 200) }))
}

/** The single conversion: a Failure keeps its code, anything else becomes an id that stands in the log. */
export function convert(error: unknown, report: (error: unknown) => string): Failure {
  if (error instanceof Failure) return error
  if (isDatabaseAway(error instanceof TRPCError ? error.cause : error)) return new Failure('system.busy', {})
  if (!(error instanceof TRPCError)) return new Failure('system.failed', { id: report(error) })
  if (error.cause instanceof Failure) return error.cause
  switch (error.code) {
    case 'BAD_REQUEST':
    case 'PARSE_ERROR':
    case 'UNSUPPORTED_MEDIA_TYPE':
      return new Failure('input.invalid', { issues: issuesOf(error) })
    case 'PAYLOAD_TOO_LARGE':
      return new Failure('input.too-large', { limitBytes: bodyLimitBytes })
    case 'NOT_FOUND':
    case 'METHOD_NOT_SUPPORTED':
      return new Failure('record.not-found', { subject: 'procedure' })
    default:
      return new Failure('system.failed', { id: report(error.cause ?? error) })
  }
}

export const t = initTRPC.context<Context>().create({
  // A stream ends now and then and is taken up again by itself: rights that changed since are asked anew.
  sse: {
    maxDurationMs: 5 * 60_000,
    ping: { enabled: true, intervalMs: 10_000 },
    client: { reconnectAfterInactivityMs: 25_000 },
  },
  errorFormatter({ shape, error, ctx }) {
    const failure = convert(error, ctx?.report ?? (() => 'unknown'))
    return {
      ...shape,
      message: failure.code,
      data: {
        httpStatus: failure.http,
        code: shape.data.code,
        huhang: { code: failure.code, details: failure.details },
      },
    }
  },
})
