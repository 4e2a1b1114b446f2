import { clauseOf, clauseWords, markOf } from '@huhang/domain/hazards'
import { orBlank } from './office'

type OfClause = { clauseId: string | null; clauseVersion: string | null }

const foundOf = ({ clauseId, clauseVersion }: OfClause) =>
  clauseId === null ? null : clauseOf(clauseId, clauseVersion)

/** The problem as a paper says it: words that are no more than the clause's are marked as those are. */
export function problemShown(hazard: OfClause & { description: string }): string {
  const clause = foundOf(hazard)?.clause
  return clause?.text === hazard.description ? clauseWords(clause) : hazard.description
}

/**
 * The legal basis of a hazard as a paper names it. Where no clause was chosen, or one that is nobody's standard, its
 * line is left for the inspector's pen; condensed wording is never printed as official.
 */
export function basisLines(hazard: OfClause): string[] {
  const found = foundOf(hazard)
  if (found === null || found.clause.tag === 'own') return [`依据：${orBlank('')}`]
  const { basis, code } = found.clause
  return [`依据：${basis}（${code}）${markOf(found.clause)}`]
}
