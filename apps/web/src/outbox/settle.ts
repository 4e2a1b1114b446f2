import type { PushOutcome } from '@huhang/contract/fieldwork'
import { device, type EntryRow, type EntryState, makingRoom, type Vault } from '../device'
import { answerPlace } from './entry'

/** Codes after which the same command may be sent again: it was not judged. */
const passing: ReadonlySet<string> = new Set([
  'command.waits',
  'system.busy',
  'system.failed',
  'auth.sign-in-needed',
  'auth.too-many-attempts',
])

const longestPauseMs = 15 * 60_000
/** 2 s, 4 s, 8 s … a quarter of an hour: one that fails for itself doesn't hold up the others. */
export const pauseMs = (tries: number): number => Math.min(longestPauseMs, 1000 * 2 ** Math.min(tries, 20))

const endOf = (outcome: PushOutcome): EntryState =>
  outcome.ok ? 'accepted' : outcome.code === 'record.changed' ? 'changed' : 'refused'

/** About to be said: until its answer is put down, it may be on the server. */
export const markSaid = (rows: readonly EntryRow[]): Promise<unknown> => {
  const sure = rows.filter(({ unsure }) => unsure !== true).map(({ id }) => id)
  return makingRoom(() => device.entries.where('id').anyOf(sure).modify({ unsure: true }))
}

/** Puts down what became of one command. All of it or nothing: a phone that dies here asks again and hears the same. */
export async function settle(vault: Vault, row: EntryRow, outcome: PushOutcome, now: number): Promise<void> {
  // By its id, not by its place: a corrected copy may stand there by now.
  const entry = device.entries.where('id').equals(row.id)
  if (!outcome.ok && passing.has(outcome.code)) {
    const tries = row.tries + 1
    await makingRoom(() => entry.modify({ tries, nextTryAt: now + pauseMs(tries), code: outcome.code, unsure: false }))
    return
  }
  const answer = await vault.seal(outcome.ok ? outcome.view : outcome.details, answerPlace(row.id))
  const code = outcome.ok ? null : outcome.code
  await makingRoom(() =>
    device.transaction('rw', device.entries, async () => {
      if (outcome.ok && row.quiet === 1) await entry.delete()
      else await entry.modify({ state: endOf(outcome), answer, code, settledAt: now, unsure: false })
      if (outcome.ok) await device.entries.where('after').equals(row.id).modify({ nextTryAt: 0 })
    }),
  )
}

/** Kept, with its code, when it can't even be said to the server. */
export async function setAside(row: EntryRow, code: string, now: number): Promise<void> {
  await makingRoom(() =>
    device.entries.where('id').equals(row.id).modify({ state: 'refused', code, settledAt: now, unsure: false }),
  )
}
