import { readRemembered, remember } from '../../app/remembered'

const key = 'hazards.recent-clauses'
const most = 6

/** Ids of the clauses this device used lately, newest first. */
export function recentClauses(): string[] {
  try {
    const kept: unknown = JSON.parse(readRemembered(key) ?? '[]')
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string').slice(0, most) : []
  } catch {
    return []
  }
}

export function rememberClause(clauseId: string): void {
  remember(key, JSON.stringify([clauseId, ...recentClauses().filter((id) => id !== clauseId)].slice(0, most)))
}
