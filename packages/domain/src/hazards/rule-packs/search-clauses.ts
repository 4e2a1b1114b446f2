import type { LocalDay } from '@huhang/contract'
import type { HazardGrade } from '@huhang/contract/hazards'
import { type FoundClause, packsValidOn, rulePacks } from './rule-packs'

export type ClauseQuery = {
  /** Words of the text, the industry or the id, in any order. Empty: all, in their own order. */
  query: string
  on: LocalDay
  grade?: HazardGrade | undefined
  limit?: number
}

const plain = (text: string) => text.normalize('NFKC').toLowerCase()

/** Pairs of neighbouring characters: how Chinese text is compared without a word list. */
const pairsOf = (word: string): string[] =>
  word.length < 2 ? [word] : Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2))

function scoreOf({ clause }: FoundClause, words: readonly string[]): number {
  const id = clause.id.toLowerCase()
  const body = plain(`${clause.text} ${clause.industry} ${clause.basis}`)
  let score = 0
  for (const word of words) {
    if (id === word) score += 100
    else if (id.startsWith(word)) score += 20
    else if (body.includes(word)) score += 10
    else {
      const pairs = pairsOf(word)
      const met = pairs.filter((pair) => body.includes(pair)).length
      // A word of which less than half is met says something else.
      if (word.length < 3 || met * 2 < pairs.length) return 0
      score += (5 * met) / pairs.length
    }
  }
  return score
}

/** Clauses in force on a day, best match first. The server and the phone without network ask the same function. */
export function searchClauses({ query, on, grade, limit = 20 }: ClauseQuery, packs = rulePacks): FoundClause[] {
  const words = plain(query)
    .split(/[\s,，、;；]+/)
    .filter(Boolean)
  const all = packsValidOn(on, packs)
    .flatMap((pack) => pack.clauses.map((clause) => ({ clause, pack })))
    .filter((found) => grade === undefined || found.clause.grade === grade)
  if (words.length === 0) return all.slice(0, limit)
  return all
    .map((found) => ({ found, score: scoreOf(found, words) }))
    .filter((one) => one.score > 0)
    .sort((one, other) => other.score - one.score)
    .slice(0, limit)
    .map((one) => one.found)
}
