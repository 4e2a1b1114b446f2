import { ClauseList, SearchClauses } from '@huhang/contract/hazards'
import { searchClauses as search } from '@huhang/domain/hazards'
import { dayOf } from '@huhang/domain/kernel'
import { defineRead } from '../kernel'

/** Clauses in force on a day. They are shipped with the program; the phone without network asks the same function. */
export const searchClauses = defineRead({
  name: 'hazards.searchClauses',
  question: SearchClauses,
  view: ClauseList,
  answer({ query, on, grade, limit }: SearchClauses, { city }) {
    const found = search({ query, on: on ?? dayOf(city.now(), city.zone), grade, limit })
    return Promise.resolve(
      found.map(({ clause, pack }) => ({
        id: clause.id,
        packId: pack.id,
        packVersion: pack.version,
        packTitleZh: pack.titleZh,
        packTitleEn: pack.titleEn,
        industry: clause.industry,
        text: clause.text,
        grade: clause.grade,
        basis: clause.basis,
        usualDays: clause.usualDays,
        tag: clause.tag,
      })),
    )
  },
})
