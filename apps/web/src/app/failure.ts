import { type ErrorCode, errorKinds } from '@huhang/contract'
import { TRPCClientError } from '@trpc/client'
import { z } from 'zod'

/** A refusal or a breakdown as a person meets it: a code of the registry and what a message may name. */
export type Refusal = { code: ShownCode; details: Readonly<Record<string, unknown>> }

/** Codes of the registry, and those that only arise on this side of the network. */
export type ShownCode =
  | ErrorCode
  | 'network.offline'
  | 'auth.wrong-credentials'
  | 'device.storage-full'
  | 'device.storage-failed'
  | 'device.keeps-nothing'
  | 'outbox.unreadable'
  | 'photo.not-an-image'
  | 'photo.too-many-pixels'
  | 'photo.too-large'
  | 'photo.heic-unreadable'
  | 'photo.unreadable'
  | 'photo.not-kept'
  | 'photo.file-unread'
  | 'photo.not-written'
  | 'device.unreadable'

const isErrorCode = (code: string): code is ErrorCode => Object.hasOwn(errorKinds, code)

/** What the server's single error conversion puts into `error.data`. */
const Carried = z.object({ code: z.string(), details: z.record(z.string(), z.unknown()).catch({}) })
const Answered = z.object({ huhang: Carried })

const carriedBy = ({ code, details }: z.infer<typeof Carried>): Refusal =>
  isErrorCode(code) ? { code, details } : { code: 'system.failed', details: { id: code } }

/** A refusal in the body of an answer that isn't tRPC's: an upload. */
export function refusalOfAnswer(answer: unknown): Refusal {
  const carried = Carried.safeParse(answer)
  return carried.success ? carriedBy(carried.data) : { code: 'network.offline', details: {} }
}

/** A refusal that doesn't come by tRPC. */
export class Refused extends Error {
  override readonly name: string = 'Refused'
  constructor(readonly refusal: Refusal) {
    super(refusal.code)
  }
}

/** A refusal by sign-in, which doesn't speak tRPC. */
export class AuthRefused extends Refused {
  override readonly name = 'AuthRefused'
}

/** What to tell a person about anything thrown on the way to the server and back. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof Refused) return error.refusal
  if (error instanceof TRPCClientError) {
    const answered = Answered.safeParse(error.data)
    if (answered.success) return carriedBy(answered.data.huhang)
  }
  // No answer, or one that isn't ours: a proxy's page, a server that is starting.
  return error instanceof TypeError || error instanceof TRPCClientError
    ? { code: 'network.offline', details: {} }
    : { code: 'system.failed', details: { id: '—' } }
}

/** Asking again can't change the answer. */
export function isFinal(error: unknown): boolean {
  const { code } = refusalOf(error)
  return code !== 'network.offline' && code !== 'system.busy'
}
