import { type Actor, fail } from '@huhang/contract'
import type { MeasureRowView, RowsQuestion } from '@huhang/contract/statistics'
import { countRows, listRows, type RowKey, readSnapshot } from '@huhang/db/read'
import { findAreas } from '@huhang/db/stores'
import { scopeOf } from '@huhang/domain/access'
import { countMeasures, industrySectionName } from '@huhang/domain/statistics'
import { measureSheet } from '@huhang/formats/xlsx'
import type { City } from '../kernel/city'
import { cutOf } from './cut'
import { rowView } from './rows'

export type Export = { name: string; bytes: Uint8Array }

/** A workbook is made in memory. */
const mostRows = 50_000
const pageSize = 5_000

/**
 * All rows behind a number as XLSX: the same relation that was counted and listed, so its total is the number.
 * @throws `auth.not-allowed`, `record.not-found`, `statistics.too-many-rows`
 */
export async function exportRows(city: City, actor: Actor, question: RowsQuestion): Promise<Export> {
  const areas = await city.areas()
  const scope = scopeOf(actor, 'statistics.rows', areas)
  if (scope === null) return fail('auth.not-allowed', { permission: 'statistics.rows' })
  const { measure, month, industry, kind } = question
  const cut = await cutOf(month, question, { city, actor, scope, areas })
  // One snapshot: what is verified while the pages are read neither adds a row nor loses one.
  const { total, rows } = await city.db.transaction(async (tx) => {
    await readSnapshot(tx)
    const found: MeasureRowView[] = []
    let after: RowKey | null = null
    for (;;) {
      const page = await listRows(tx, measure, cut, after, pageSize)
      found.push(...page.map(rowView))
      if (found.length > mostRows) return fail('statistics.too-many-rows', { max: mostRows })
      after = page.at(-1) ?? null
      if (page.length < pageSize) break
    }
    return { total: await countRows(tx, measure, cut), rows: found }
  })
  const [area] = await findAreas(city.db, [question.areaId ?? areas.root])
  const said = [month, area?.name ?? '', industry === undefined ? '' : industrySectionName(industry), kind ?? '']
  const bytes = await measureSheet({ measure, cut: said.filter((word) => word !== '').join(' · '), total, rows })
  return { name: `${countMeasures[measure].name.zh}-${month}.xlsx`, bytes }
}
