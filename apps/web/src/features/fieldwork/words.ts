import { errorKinds } from '@huhang/contract'
import type { Refusal } from '../../app/failure'
import type { EntryRow } from '../../device'

const isKnown = (code: string): code is Refusal['code'] =>
  Object.hasOwn(errorKinds, code) || code === 'outbox.unreadable'

/** Why it came to no good end, or has not come to one yet; null: nothing was said about it. */
export const refusalOfEntry = ({ code }: EntryRow, answer: unknown): Refusal | null =>
  code === null ? null : refusalOf(code, answer)

export const refusalOf = (code: string, answer: unknown): Refusal => ({
  code: isKnown(code) ? code : 'system.failed',
  details: { id: code, ...(typeof answer === 'object' && answer !== null ? answer : {}) },
})
