import { fail } from '@huhang/contract'
import { AskHistory, HistoryView } from '@huhang/contract/enterprises'
import { findEnterprise, findHistory } from '@huhang/db/stores'
import { defineRead } from '../kernel'

/** Visits, hazards and orders of an enterprise, newest first. */
export const history = defineRead({
  name: 'enterprises.history',
  question: AskHistory,
  view: HistoryView,
  async answer({ enterpriseId, after, limit }, { city: { db }, scope }) {
    if ((await findEnterprise(db, enterpriseId, scope)) === undefined)
      return fail('record.not-found', { subject: 'enterprise' })
    const found = await findHistory(db, { enterpriseId, after: after ?? null, limit }, scope)
    const rows = found.slice(0, limit)
    const last = rows.at(-1)
    return HistoryView.parse({ rows, next: found.length > limit && last ? { at: last.at, id: last.id } : null })
  },
})
