import type { LocalDay } from '@huhang/contract'
import { chemical121 } from './chemical-121'
import { everyday } from './everyday'
import { fire2017 } from './fire-2017'
import { order10 } from './order-10'
import type { Clause, RulePack } from './rule-pack'

/** Every version ever shipped; a replaced one gets its `effectiveTo` and stays. */
export const rulePacks: readonly RulePack[] = [everyday, order10, chemical121, fire2017]

/** Packs in force on a local day (trap T19: judge by the day of finding, not by today). */
export const packsValidOn = (day: LocalDay, packs = rulePacks): RulePack[] =>
  packs.filter((pack) => pack.effectiveFrom <= day && (pack.effectiveTo === null || day <= pack.effectiveTo))

export type FoundClause = { clause: Clause; pack: RulePack }

/** A clause in force on that day, in the given version if one is named. */
export function clauseOn(clauseId: string, day: LocalDay, version?: string, packs = rulePacks): FoundClause | null {
  for (const pack of packsValidOn(day, packs)) {
    if (version !== undefined && pack.version !== version) continue
    const clause = pack.clauses.find((one) => one.id === clauseId)
    if (clause) return { clause, pack }
  }
  return null
}

/** The clause a stored hazard names, whether or not it is still in force. */
export function clauseOf(clauseId: string, version: string | null, packs = rulePacks): FoundClause | null {
  for (const pack of packs) {
    if (version !== null && pack.version !== version) continue
    const clause = pack.clauses.find((one) => one.id === clauseId)
    if (clause) return { clause, pack }
  }
  return null
}
