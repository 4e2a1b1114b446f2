import { fail, LocalDay } from '@huhang/contract'
import { type MeasureRowView, RowsQuestion, RowsView } from '@huhang/contract/statistics'
import { countRows, listRows, type MeasureRow, type RowKey } from '@huhang/db/read'
import { z } from 'zod'
import { defineRead } from '../kernel/read'
import { cutOf, namedArea } from './cut'

const Key = z.tuple([LocalDay, z.uuid(), z.uuid().optional()])

function readKey(after: string): RowKey {
  const key = Key.safeParse(after.split('_'))
  if (!key.success) return fail('input.invalid', { issues: [{ path: 'after', message: 'page.unknown-key' }] })
  const [on, a, b] = key.data
  return { on, a, b: b ?? null }
}

const keyOf = ({ on, a, b }: RowKey) => (b === null ? `${on}_${a}` : `${on}_${a}_${b}`)

export const rowView = (row: MeasureRow): MeasureRowView => {
  const { a: _, b: __, ...shown } = row
  return { ...shown, key: keyOf(row) }
}

/** The rows behind a number of the month, newest first. @throws `record.not-found` */
export const rows = defineRead({
  name: 'statistics.rows',
  question: RowsQuestion,
  view: RowsView,
  async answer({ measure, month, after, limit, ...filter }, look): Promise<RowsView> {
    const cut = await cutOf(month, filter, look)
    const { db } = look.city
    const [total, found, area] = await Promise.all([
      countRows(db, measure, cut),
      listRows(db, measure, cut, after === undefined ? null : readKey(after), limit + 1),
      namedArea(filter.areaId, look),
    ])
    const page = found.slice(0, limit)
    const last = page.at(-1)
    const next = found.length > limit && last !== undefined ? keyOf(last) : null
    return { rows: page.map(rowView), next, total, area }
  },
})
