import type { Candidate } from './judge'

/** Commands to a statement at the most: large enough to amortise it, small enough to judge again. */
const batchSize = 500

/**
 * Cuts a list, in its order, into sets that may be judged together: the same verb, and no two commands
 * on one subject – the second must see what the first one did.
 */
export function* batchesOf(candidates: readonly Candidate[]): Generator<Candidate[]> {
  let batch: Candidate[] = []
  let subjects = new Set<string>()
  for (const candidate of candidates) {
    const mine = [candidate.command.commandId, ...candidate.action.subjects(candidate.command)]
    const full = batch.length >= batchSize || batch[0]?.action.name !== candidate.action.name
    if (batch.length > 0 && (full || mine.some((subject) => subjects.has(subject)))) {
      yield batch
      batch = []
      subjects = new Set()
    }
    batch.push(candidate)
    for (const subject of mine) subjects.add(subject)
  }
  if (batch.length > 0) yield batch
}
