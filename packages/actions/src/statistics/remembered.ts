import { logTip } from '@huhang/db/read'
import type { Db } from '@huhang/db/stores'

const most = 64
const answers = new WeakMap<Db, Map<string, { tip: string; answer: Promise<unknown> }>>()

/**
 * An answer over the city's rows, kept as long as the log stands still: whoever asks the same again gets it without
 * counting anew. The tip is read before the counting, so an answer is never kept under a state later than its own.
 * `question` must hold everything the answer depends on besides the rows: reach, day, settings.
 */
export async function remembered<Answer>(db: Db, question: string, answer: () => Promise<Answer>): Promise<Answer> {
  const tip = await logTip(db)
  if (tip === null) return answer()
  const kept = answers.get(db) ?? new Map<string, { tip: string; answer: Promise<unknown> }>()
  answers.set(db, kept)
  const known = kept.get(question)
  if (known?.tip === tip) return known.answer as Promise<Answer>
  const asked = answer()
  kept.delete(question)
  kept.set(question, { tip, answer: asked })
  // The oldest goes; what failed is not kept.
  for (const oldest of kept.keys()) if (kept.size > most) kept.delete(oldest)
  asked.catch(() => kept.delete(question))
  return asked
}
