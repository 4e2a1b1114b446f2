import { type ErrorCode, type ErrorDetails, Failure } from '@huhang/contract'
import type { ReceiptRow } from '@huhang/db/stores'

/** What became of one command: accepted with the server's view, or refused with a code. */
export type Outcome<View = unknown> =
  | { ok: true; view: View }
  | { ok: false; code: ErrorCode; details: ErrorDetails<ErrorCode> }

export const refused = (failure: Failure): Outcome => ({ ok: false, code: failure.code, details: failure.details })

/** Failures that say nothing about the command itself: the same command may be sent again, so nothing is stored. */
const passing: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'auth.sign-in-needed',
  'auth.too-many-attempts',
  'system.busy',
  'system.failed',
  'command.reused',
  'command.waits',
])
export const isFinal = (failure: Failure): boolean => !passing.has(failure.code)

/** The stored answer again – or `command.reused` when another command or another actor comes with the same id. */
export function outcomeOfReceipt(receipt: ReceiptRow, actorKey: string, hash: string): Outcome {
  if (receipt.actorKey !== actorKey || receipt.hash !== hash) return refused(new Failure('command.reused', {}))
  return receipt.result as Outcome
}

/** The view, or the refusal thrown. */
export function viewOf<View>(outcome: Outcome<View>): View {
  if (outcome.ok) return outcome.view
  throw new Failure(outcome.code, outcome.details)
}
