import type { AreaId, EnterpriseId } from '@huhang/contract'
import { EnterprisesView, ListEnterprises } from '@huhang/contract/enterprises'
import { countEnterprises, type EnterpriseQuestion, findEnterprisePage } from '@huhang/db/stores'
import { nameKeyOf, normaliseUscc } from '@huhang/domain/enterprises'
import { defineRead } from '../kernel'

/** Codes begin with a digit or one of A, N, Y, and nobody looks one up by a single character. */
const couldBeCode = /^[1-9ANY][0-9A-HJ-NPQRTUWXY]{1,17}$/

const codePrefixOf = (typed: string): string | null => {
  const code = normaliseUscc(typed)
  return couldBeCode.test(code) ? code : null
}

export const list = defineRead({
  name: 'enterprises.list',
  question: ListEnterprises,
  view: EnterprisesView,
  async answer({ search = '', areaId, industry, family, riskColour, creditGrade, status, after, limit }, look) {
    const { city, scope, areas } = look
    const question: EnterpriseQuestion = {
      searchKey: nameKeyOf(search),
      codePrefix: codePrefixOf(search),
      areaIds: areaId === undefined ? null : [...areas.below(areaId)],
      industry: industry ?? null,
      family: family ?? null,
      riskColour: riskColour ?? null,
      creditGrade: creditGrade ?? null,
      status: status ?? null,
      after: after ?? null,
      limit,
    }
    const [found, total] = await Promise.all([
      findEnterprisePage(city.db, question, scope),
      countEnterprises(city.db, question, scope),
    ])
    const rows = found.slice(0, limit)
    return EnterprisesView.parse({
      rows: rows.map(({ id, ...row }) => ({ ...row, enterpriseId: id as EnterpriseId, areaId: row.areaId as AreaId })),
      next: found.length > limit ? (rows.at(-1)?.id ?? null) : null,
      total,
    })
  },
})
