import type { InputOf, OutputOf, ProcedureName } from '../app/look'
import { device, vaultOf } from '../device'
import { packInHand } from './hand'
import { offlineReaders } from './readers'

/** Answers of one person that stay: the last ones asked. */
export const answersAtMost = 200
const longestMs = 14 * 24 * 3_600_000

export type Answered<Name extends ProcedureName> = { answer: OutputOf<Name>; at: number }

/** Today is one page, wherever one stands when it is asked. */
const questionKey = (name: string, question: unknown): string =>
  name === 'today.mine' ? '{}' : JSON.stringify(question)
const keyOf = (personId: string, name: string, question: unknown) =>
  `${personId} ${name} ${questionKey(name, question)}`

/** Remembers what the server said to a question, closed like everything here; the oldest make room. */
export async function keepAnswer(personId: string, name: string, question: unknown, answer: unknown): Promise<void> {
  const vault = await vaultOf(personId)
  if (vault === null) return
  const key = keyOf(personId, name, question)
  const at = Date.now()
  await device.answers.put({ key, personId, at, sealed: await vault.seal(answer, `answer|${key}`) })
  const mine = device.answers.where('[personId+at]')
  await mine.between([personId, 0], [personId, at - longestMs]).delete()
  const kept = await mine.between([personId, 0], [personId, Number.MAX_SAFE_INTEGER]).primaryKeys()
  await device.answers.bulkDelete(kept.slice(0, Math.max(0, kept.length - answersAtMost)))
}

async function keptAnswer<Name extends ProcedureName>(
  personId: string,
  name: Name,
  question: InputOf<Name>,
): Promise<Answered<Name> | null> {
  const vault = await vaultOf(personId)
  const key = keyOf(personId, name, question)
  const row = await device.answers.get(key)
  if (vault === null || row === undefined || Date.now() - row.at > longestMs) return null
  // One that was tampered with is no answer.
  const answer = await vault.open<OutputOf<Name>>(row.sealed, `answer|${key}`).catch(() => null)
  return answer === null ? null : { answer, at: row.at }
}

/** What this device knows of a question: the newer of the very answer given last, and what its pack holds. */
export async function answerFromDevice<Name extends ProcedureName>(
  personId: string,
  name: Name,
  question: InputOf<Name>,
): Promise<Answered<Name> | null> {
  const read = offlineReaders[name]
  // Opening a pack takes as long as it is large: only for questions that are answered from it.
  const opening = read === undefined ? null : packInHand(personId)
  const [kept, pack] = await Promise.all([keptAnswer(personId, name, question), opening])
  const answer = pack === null ? undefined : read?.(question, pack)
  const packed = pack === null || answer === undefined ? null : { answer, at: Date.parse(pack.asOf) }
  if (kept === null || packed === null) return packed ?? kept
  return kept.at > packed.at ? kept : packed
}
