import type { ListEnterprises } from '@huhang/contract/enterprises'
import type { EnterpriseQuestion } from '@huhang/db/stores'
import type { AreaTree } from '@huhang/domain/access'
import { codePrefixOf, nameKeyOf } from '@huhang/domain/enterprises'

/** A list's filters as the store asks for them: those that are not set let everything through. */
export const listFilters = (
  { search = '', areaId, ...filters }: Omit<ListEnterprises, 'after' | 'limit'>,
  areas: AreaTree,
): Omit<EnterpriseQuestion, 'after' | 'limit'> => ({
  searchKey: nameKeyOf(search),
  codePrefix: codePrefixOf(search),
  areaIds: areaId === undefined ? null : [...areas.below(areaId)],
  industry: filters.industry ?? null,
  family: filters.family ?? null,
  riskColour: filters.riskColour ?? null,
  creditGrade: filters.creditGrade ?? null,
  status: filters.status ?? null,
})
