import { fail, type LocalMonth } from '@huhang/contract'
import { InspectionMapping, MonthlyReportQuestion, MonthlyReportView } from '@huhang/contract/statistics'
import { type HistoryCount, historyCounts, historyMonths, mappingOfSource } from '@huhang/db/read'
import { defineRead } from '../kernel/read'

function split(counts: readonly HistoryCount[], dimension: HistoryCount['dimension'], always: readonly string[] = []) {
  const named = always.map((word): [string, number] => [word, 0])
  const said = counts
    .filter((count) => count.dimension === dimension)
    .map((count): [string, number] => [count.word, count.n])
  return Object.fromEntries([...named, ...said])
}

/** An imported register of inspections, month by month. @throws `report.source-unknown` */
export const reportMonthly = defineRead({
  name: 'statistics.reportMonthly',
  question: MonthlyReportQuestion,
  view: MonthlyReportView,
  async answer({ source }, { city, scope }) {
    // History lies in no area of ours, so only those who see the whole city see it.
    if (!scope.everywhere) return fail('auth.not-allowed', { permission: scope.permission })
    const mapping = InspectionMapping.safeParse(await mappingOfSource(city.db, source, 'inspections'))
    if (!mapping.success) return fail('report.source-unknown', { source })
    const [months, counts] = await Promise.all([historyMonths(city.db, source), historyCounts(city.db, source)])
    const byMonth = new Map<string, HistoryCount[]>()
    for (const count of counts) byMonth.set(count.month, [...(byMonth.get(count.month) ?? []), count])
    return months.map((month) => {
      const own = byMonth.get(month.month) ?? []
      return {
        month: month.month as LocalMonth,
        inspections: month.inspections,
        establishments: month.establishments,
        infractions: month.infractions,
        bySeverity: split(own, 'severity', mapping.data.severities),
        byStatus: split(own, 'outcome'),
        byAction: split(own, 'action'),
        finedCents: month.finedCents,
        rows: month.rows,
      }
    })
  },
})
