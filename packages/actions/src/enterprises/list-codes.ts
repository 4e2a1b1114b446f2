import { fail } from '@huhang/contract'
import { CodesView, ListCodes, mostCodedEnterprises } from '@huhang/contract/enterprises'
import { countEnterprises, findCodedPremises } from '@huhang/db/stores'
import { defineRead } from '../kernel'
import { listFilters } from './list-filters'

/** The places whose codes are printed. @throws `enterprise.too-many-codes`, `record.not-found` when there is none */
export const listCodes = defineRead({
  name: 'enterprises.listCodes',
  question: ListCodes,
  view: CodesView,
  async answer({ enterpriseId = null, premisesId = null, ...filters }, { city: { db }, scope, areas }) {
    const question = { ...listFilters({ ...filters, status: 'active' }, areas), enterpriseId, premisesId }
    const isList = enterpriseId === null && premisesId === null
    if (isList && (await countEnterprises(db, { ...question, after: null, limit: 0 }, scope)) > mostCodedEnterprises)
      return fail('enterprise.too-many-codes', { max: mostCodedEnterprises })
    const rows = await findCodedPremises(db, question, scope)
    return rows.length === 0 ? fail('record.not-found', { subject: 'premises' }) : CodesView.parse({ rows })
  },
})
