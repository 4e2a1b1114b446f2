import type { CountMeasure, MeasureRowView } from '@huhang/contract/statistics'
import { countMeasures, type RowColumn, rowColumns, rowSaid, said } from '@huhang/domain/statistics'
import type { Language } from '@huhang/domain/words'
import writeXlsxFile from 'write-excel-file/node'

export type MeasureSheet = {
  measure: CountMeasure
  language: Language
  /** What the rows are of: the month, the area, what was chosen. */
  cut: string
  total: number
  rows: readonly MeasureRowView[]
  /** How many rows a workbook may have; said in it. */
  most: number
}

type Cell = string | number | null
type Told = ReturnType<typeof rowSaid>
type Column = { only?: RowColumn; zh: string; en: string; width: number; of(row: MeasureRowView, told: Told): Cell }

const allColumns: readonly Column[] = [
  { zh: '日期', en: 'Day', width: 12, of: (row) => row.on },
  { zh: '事项', en: 'What', width: 44, of: (row) => row.title },
  { zh: '对象', en: 'About', width: 30, of: (row) => row.about },
  { zh: '区域', en: 'Area', width: 18, of: (_, told) => told.area },
  { only: 'industry', zh: '行业', en: 'Industry', width: 22, of: (_, told) => told.industry },
  { only: 'kind', zh: '类型', en: 'Kind', width: 12, of: (_, told) => told.kind },
  { only: 'grade', zh: '等级', en: 'Grade', width: 10, of: (_, told) => told.grade },
  { only: 'status', zh: '状态', en: 'Status', width: 12, of: (_, told) => told.status },
  { only: 'deadline', zh: '期限', en: 'Deadline', width: 12, of: (row) => row.deadlineOn },
  { only: 'value', zh: '小时', en: 'Hours', width: 10, of: (row) => row.value },
  { zh: '编号', en: 'Id', width: 38, of: (row) => row.subject.id },
]

const sheets = { rows: { zh: '明细', en: 'Rows' }, about: { zh: '说明', en: 'About' } }
const heads = {
  measure: { zh: '指标', en: 'Measure' },
  definition: { zh: '口径', en: 'Definition' },
  cut: { zh: '范围', en: 'Of' },
  total: { zh: '合计', en: 'Total' },
  rows: { zh: '明细行数', en: 'Rows' },
  most: { zh: '一次最多导出行数', en: 'Most rows in one export' },
}

// A spreadsheet reads `_x003D_` as the character of that number (ECMA-376 part 1, 22.9.2.19).
export const asTyped = (text: string) => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
// A cell that begins like a formula is text all the same.
export const cellOf = (value: string | number | null) =>
  typeof value === 'string' ? { value: asTyped(value), type: String } : value
export const headOf = (value: string) => ({
  value,
  type: String,
  fontWeight: 'bold' as const,
  backgroundColor: '#E6EEF8',
})

/** The rows behind a number as a workbook: one row each, and a sheet that says what they are and what they add up to. */
export async function measureSheet({ measure, language, cut, total, rows, most }: MeasureSheet): Promise<Uint8Array> {
  const { name, unit, definition } = countMeasures[measure]
  const word = (words: { zh: string; en: string }) => said(words, language)
  const has = rowColumns(measure)
  const columns = allColumns.filter(({ only }) => only === undefined || has.has(only))
  const data = [
    columns.map((column) => headOf(word(column))),
    ...rows.map((row) => {
      const told = rowSaid(measure, row, language)
      return columns.map((column) => cellOf(column.of(row, told)))
    }),
  ]
  const lines: [string, Cell][] = [
    [word(heads.measure), word(name)],
    [word(heads.definition), word(definition)],
    [word(heads.cut), cut],
    [language === 'en' ? `${heads.total.en} (${unit.en})` : `${heads.total.zh}（${unit.zh}）`, total],
    [word(heads.rows), rows.length],
    [word(heads.most), most],
  ]
  const about = lines.map((line) => line.map(cellOf))
  return writeXlsxFile([
    { data, sheet: word(sheets.rows), columns: columns.map(({ width }) => ({ width })), stickyRowsCount: 1 },
    { data: about, sheet: word(sheets.about), columns: [{ width: 24 }, { width: 80 }] },
  ]).toBuffer()
}
