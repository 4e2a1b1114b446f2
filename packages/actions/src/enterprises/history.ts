import { type EnterpriseId, fail, Instant } from '@huhang/contract'
import { AskHistory, HistoryView } from '@huhang/contract/enterprises'
import { findHistories, findVisibleEnterprises, type HistoryKey } from '@huhang/db/stores'
import { groupedBy } from '@huhang/domain/kernel'
import { z } from 'zod'
import { defineRead, type Look } from '../kernel'

const Key = z.tuple([Instant, z.uuid()])

const write = ({ at, id }: HistoryKey) => `${at}_${id}`
function read(text: string | undefined): HistoryKey | null {
  if (text === undefined) return null
  const key = Key.safeParse(text.split('_'))
  if (!key.success) return fail('input.invalid', { issues: [{ path: 'after', message: 'page.key-invalid' }] })
  return { at: key.data[0], id: key.data[1] }
}

/** One page of what was recorded at each of these enterprises, in their order. What a scope may not see is not in it. */
export async function historiesOf(
  { city: { db }, scope }: Pick<Look, 'city' | 'scope'>,
  { enterpriseIds, after, limit }: Omit<AskHistory, 'enterpriseId'> & { enterpriseIds: readonly EnterpriseId[] },
): Promise<HistoryView[]> {
  const found = await findHistories(db, { enterpriseIds, after: read(after), limit }, scope)
  const byEnterprise = groupedBy(found, ({ enterpriseId }) => enterpriseId)
  return enterpriseIds.map((id) => {
    const all = byEnterprise.get(id) ?? []
    const rows = all.slice(0, limit)
    const last = rows.at(-1)
    return HistoryView.parse({ rows, next: all.length > limit && last ? write(last) : null })
  })
}

/** Visits, hazards, orders and documents of an enterprise, newest first. */
export const history = defineRead({
  name: 'enterprises.history',
  question: AskHistory,
  view: HistoryView,
  async answer({ enterpriseId, ...page }, look) {
    const visible = await findVisibleEnterprises(look.city.db, [enterpriseId], look.scope)
    if (visible.length === 0) return fail('record.not-found', { subject: 'enterprise' })
    const [history] = await historiesOf(look, { ...page, enterpriseIds: [enterpriseId] })
    return history ?? { rows: [], next: null }
  },
})
