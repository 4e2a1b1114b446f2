import { type Actor, fail } from '@huhang/contract'
import { type ExportQuestion, type MeasureRowView, mostExportedRows } from '@huhang/contract/statistics'
import { countRows, listRows, type RowKey, readSnapshot } from '@huhang/db/read'
import { scopeOf } from '@huhang/domain/access'
import { cutWords, measureOf, said } from '@huhang/domain/statistics'
import { measureSheet } from '@huhang/formats/xlsx'
import type { City } from '../kernel/city'
import { cutOf, namedArea } from './cut'
import { rowView } from './rows'

export type Export = { name: string; bytes: Uint8Array }

const pageSize = 5_000

/**
 * All rows behind a number as XLSX: the same relation that was counted and listed, so its total is the number.
 * @throws `auth.not-allowed`, `record.not-found`, `statistics.too-many-rows`
 */
export async function exportRows(city: City, actor: Actor, question: ExportQuestion): Promise<Export> {
  const areas = await city.areas()
  const scope = scopeOf(actor, 'statistics.rows', areas)
  if (scope === null) return fail('auth.not-allowed', { permission: 'statistics.rows' })
  const { measure, month, language } = question
  const look = { city, actor, scope, areas }
  const cut = await cutOf(month, question, look)
  // One snapshot: what is verified while the pages are read neither adds a row nor loses one.
  const { total, rows } = await city.db.transaction(async (tx) => {
    await readSnapshot(tx)
    const found: MeasureRowView[] = []
    let after: RowKey | null = null
    for (;;) {
      const page = await listRows(tx, measure, cut, after, pageSize)
      found.push(...page.map(rowView))
      if (found.length > mostExportedRows) return fail('statistics.too-many-rows', { max: mostExportedRows })
      after = page.at(-1) ?? null
      if (page.length < pageSize) break
    }
    return { total: await countRows(tx, measure, cut), rows: found }
  })
  const bytes = await measureSheet({
    measure,
    language,
    cut: cutWords(question, await namedArea(question.areaId, look), language),
    total,
    rows,
    most: mostExportedRows,
  })
  return { name: `${said(measureOf(measure).name, language)}-${month}.xlsx`, bytes }
}
