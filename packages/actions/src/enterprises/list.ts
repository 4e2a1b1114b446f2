import type { AreaId, EnterpriseId } from '@huhang/contract'
import { EnterprisesView, ListEnterprises } from '@huhang/contract/enterprises'
import { countEnterprises, findEnterprisePage } from '@huhang/db/stores'
import { defineRead } from '../kernel'
import { listFilters } from './list-filters'

export const list = defineRead({
  name: 'enterprises.list',
  question: ListEnterprises,
  view: EnterprisesView,
  async answer({ after, limit, ...filters }, { city, scope, areas }) {
    const question = { ...listFilters(filters, areas), after: after ?? null, limit }
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
