import { clauseOf } from '@huhang/domain/hazards'
import { orBlank } from './office'

/**
 * The legal basis of a hazard as a paper names it; none where no clause was chosen. A clause that is nobody's
 * standard is no basis: its line is left for the inspector's pen.
 */
export function basisLines(hazard: { clauseId: string | null; clauseVersion: string | null }): string[] {
  const found = hazard.clauseId === null ? null : clauseOf(hazard.clauseId, hazard.clauseVersion)
  if (found === null) return []
  const { tag, basis, code } = found.clause
  return [`依据：${tag === 'own' ? orBlank('') : `${basis}（${code}）`}`]
}
