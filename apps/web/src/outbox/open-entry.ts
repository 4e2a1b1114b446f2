import type { EntryRow, Vault } from '../device'
import { answerPlace, type Said, saidPlace } from './entry'

/** `said` null: it does not open. */
export type Opened = { row: EntryRow; said: Said | null; answer: unknown }

/** What was said, and what the server said of it, as far as either opens. */
export async function openEntry(vault: Vault, row: EntryRow): Promise<Opened> {
  const [said, answer] = await Promise.all([
    vault.open<Said>(row.said, saidPlace(row.id)).catch(() => null),
    row.answer === null ? null : vault.open<unknown>(row.answer, answerPlace(row.id)).catch(() => null),
  ])
  return { row, said, answer }
}
