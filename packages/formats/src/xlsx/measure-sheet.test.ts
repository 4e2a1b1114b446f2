import { MeasureRowView } from '@huhang/contract/statistics'
import { expect, test } from 'vitest'
import { sheetCells } from '../testing'
import { measureSheet } from './measure-sheet'

const row = (title: string, about: string) =>
  MeasureRowView.parse({
    key: 'k',
    on: '2025-05-01',
    subject: { kind: 'hazard', id: '018f0000-0000-7000-8000-000000000001' },
    title,
    about,
    areaId: '371502',
    areaName: '东昌府区',
    areaNameEn: null,
    industry: 'C',
    kind: 'routine',
    grade: 'general',
    status: 'rectifying',
    deadlineOn: '2025-05-10',
    value: 1,
  })

const workbook = (typed: readonly string[], about = '演示一厂', cut = '2025-05') =>
  measureSheet({
    measure: 'hazards-found',
    language: 'zh-CN',
    cut,
    total: typed.length,
    rows: typed.map((text) => row(text, about)),
    most: 50_000,
  })

test('what begins like a formula is text in the workbook, as it was typed', async () => {
  const typed = ['=1+1', '=HYPERLINK("http://x","y")', '+8613', '-1', '@SUM(A1)', '\t=1', "='a'!B2", '\n=2']
  const bytes = await workbook(typed, '=cmd|"/c calc"!A0', '=1')
  const [rows, about] = [sheetCells(bytes), sheetCells(bytes, 2)]
  expect(rows.slice(1).map((cells) => cells[1]?.text)).toEqual(typed)
  expect(rows[1]?.[2]?.text).toBe('=cmd|"/c calc"!A0')
  expect(about[2]?.[1]?.text).toBe('=1')
  for (const cell of [...rows, ...about].flat()) expect(cell.formula).toBe(false)
  for (const cells of rows) for (const cell of cells) expect(cell.type).toBe('s')
})

test('text stays as typed: line ends, spaces, marks of XML, and what a spreadsheet takes for a character’s number', async () => {
  const typed = ['一行\n二行', '  两端  ', '<b>&amp;"\'', '_x003D_1+1', '型号 _x005F_x000A_', '😀灭火器']
  const rows = sheetCells(await workbook(typed))
  expect(rows.slice(1).map((cells) => cells[1]?.text)).toEqual(typed)
})
