import type { CountMeasure, MeasureRowView } from '@huhang/contract/statistics'
import { countMeasures, industrySectionName } from '@huhang/domain/statistics'
import writeXlsxFile from 'write-excel-file/node'
import { wordOf } from './words'

export type MeasureSheet = {
  measure: CountMeasure
  /** What the rows are of: the month, the area, what was chosen. */
  cut: string
  total: number
  rows: readonly MeasureRowView[]
}

type Cell = string | number | null
type Column = { head: string; width: number; of(row: MeasureRowView): Cell }

const columns: readonly Column[] = [
  { head: '日期', width: 12, of: (row) => row.on },
  { head: '事项', width: 44, of: (row) => row.title },
  { head: '对象', width: 30, of: (row) => row.about },
  { head: '区域', width: 18, of: (row) => row.areaName },
  { head: '行业', width: 22, of: (row) => (row.industry === null ? null : industrySectionName(row.industry)) },
  { head: '类型', width: 12, of: (row) => wordOf(row.kind) },
  { head: '等级', width: 10, of: (row) => wordOf(row.grade) },
  { head: '状态', width: 12, of: (row) => wordOf(row.status) },
  { head: '期限', width: 12, of: (row) => row.deadlineOn },
  { head: '数值', width: 10, of: (row) => row.value },
  { head: '编号', width: 38, of: (row) => row.subject.id },
]

// A cell that begins like a formula is text all the same.
const cellOf = (value: Cell) => (typeof value === 'string' ? { value, type: String } : value)
const headOf = (value: string) => ({ value, type: String, fontWeight: 'bold' as const, backgroundColor: '#E6EEF8' })

/** The rows behind a number as a workbook: one row each, and a sheet that says what they are and what they add up to. */
export async function measureSheet({ measure, cut, total, rows }: MeasureSheet): Promise<Uint8Array> {
  const { name, unit, definition } = countMeasures[measure]
  const data = [
    columns.map((column) => headOf(column.head)),
    ...rows.map((row) => columns.map((column) => cellOf(column.of(row)))),
  ]
  const about = [
    ['指标', name.zh],
    ['口径', definition.zh],
    ['范围', cut],
    [`合计（${unit.zh}）`, total],
    ['明细行数', rows.length],
  ].map((line) => line.map((cell) => cellOf(cell as Cell)))
  return writeXlsxFile([
    { data, sheet: '明细', columns: columns.map(({ width }) => ({ width })), stickyRowsCount: 1 },
    { data: about, sheet: '说明', columns: [{ width: 16 }, { width: 80 }] },
  ]).toBuffer()
}
