import { fail, Instant } from '@huhang/contract'
import { AskHistory, HistoryView } from '@huhang/contract/enterprises'
import { findEnterprise, findHistory, type HistoryKey } from '@huhang/db/stores'
import { z } from 'zod'
import { defineRead } from '../kernel'

const Key = z.tuple([Instant, z.uuid()])

const write = ({ at, id }: HistoryKey) => `${at}_${id}`
function read(text: string | undefined): HistoryKey | null {
  if (text === undefined) return null
  const key = Key.safeParse(text.split('_'))
  if (!key.success) return fail('input.invalid', { issues: [{ path: 'after', message: 'page.key-invalid' }] })
  return { at: key.data[0], id: key.data[1] }
}

/** Visits, hazards, orders and documents of an enterprise, newest first. */
export const history = defineRead({
  name: 'enterprises.history',
  question: AskHistory,
  view: HistoryView,
  async answer({ enterpriseId, after, limit }, { city: { db }, scope }) {
    const key = read(after)
    if ((await findEnterprise(db, enterpriseId, scope)) === undefined)
      return fail('record.not-found', { subject: 'enterprise' })
    const found = await findHistory(db, { enterpriseId, after: key, limit }, scope)
    const rows = found.slice(0, limit)
    const last = rows.at(-1)
    return HistoryView.parse({ rows, next: found.length > limit && last ? write(last) : null })
  },
})
