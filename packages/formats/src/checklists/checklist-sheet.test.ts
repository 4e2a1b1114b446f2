import type { LocalDay } from '@huhang/contract'
import {
  ChecklistContent,
  type ChecklistItem,
  type Condition,
  type HazardOfNo,
  type ReadSheetView,
} from '@huhang/contract/checklists'
import { shippedChecklists } from '@huhang/domain/checklists'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { checklistSheet } from './checklist-sheet'
import { itemColumns } from './item-columns'
import { readChecklistSheet } from './read-checklist-sheet'
import { partsOf, zipOf } from './zip-parts'

const seed = 20_250_501

/** What people type, and what spreadsheets, cells and separators take for something else. */
const typed = fc.oneof(
  fc.constantFrom(
    ...['=1+1', '+8613', '@SUM(A1)', '-2', 'a | b \\| c', '一行\n二行', '_x003D_', '<b>&"', '1', '是', '2025-05-01'],
  ),
  fc.string({ unit: fc.constantFrom(...'检查项ab01 |\\;=:.、，\n😀é'), minLength: 1, maxLength: 20 }),
)
const line = typed.map((text) => text.trim()).filter((text) => text !== '')
const words = fc.record({ zh: line, en: line }, { requiredKeys: ['zh'] })
const figure = fc.oneof(fc.constant(null), fc.integer({ min: -999, max: 999 }), fc.constantFrom(0.1, 19.5, 1e-7))
const span = fc
  .tuple(figure, figure)
  .map(([a, b]) => (a !== null && b !== null && a > b ? { from: b, to: a } : { from: a, to: b }))
const no: fc.Arbitrary<HazardOfNo> = fc.record(
  {
    grade: fc.constant('major' as const),
    clauseId: fc.constantFrom('GM-11-3', 'GEN-1', 'WH-2'),
    category: fc.constantFrom('management' as const, 'environment' as const),
    description: words,
    deadlineDays: fc.integer({ min: 0, max: 180 }),
  },
  { requiredKeys: ['grade'] },
)

type Draw = { kind: ChecklistItem['kind']; showIf: boolean }
const itemOf = (key: string, before: string | undefined, { kind, showIf }: Draw): fc.Arbitrary<ChecklistItem> => {
  const condition: Condition = { item: before ?? '', is: ['na'] }
  const asked = {
    key: fc.constant(key),
    text: words,
    hint: words,
    isRequired: fc.boolean(),
    photo: fc.constantFrom('none' as const, 'wanted' as const, 'required' as const),
    source: fc.oneof(fc.constant(''), line),
    needsOfficialWording: fc.boolean(),
    ...(showIf && before !== undefined ? { showIf: fc.constant([condition]) } : {}),
  }
  const optional = ['hint', 'no'] as const
  const judged = { weight: fc.integer({ min: 0, max: 100 }), no }
  const drawn =
    kind === 'text'
      ? fc.record({ kind: fc.constant(kind), ...asked })
      : kind === 'number'
        ? fc.record({
            kind: fc.constant(kind),
            ...asked,
            ...judged,
            limits: span,
            unit: fc.constantFrom('', '%', 'mg/m³'),
          })
        : kind === 'choice'
          ? fc.record({
              ...{ kind: fc.constant(kind), ...asked, ...judged },
              choices: fc
                .array(fc.tuple(words, fc.constantFrom('yes' as const, 'no' as const, null)), {
                  minLength: 2,
                  maxLength: 4,
                })
                .map((all) => all.map(([text, counts], index) => ({ key: `c${index}`, text, counts }))),
            })
          : fc.record({ kind: fc.constant(kind), ...asked, ...judged })
  return fc.tuple(drawn, fc.subarray([...optional])).map(([item, left]) => {
    const entries = Object.entries(item).filter(([name]) => !left.some((one) => one === name))
    return Object.fromEntries(entries) as ChecklistItem
  })
}

const draw = fc.record({ kind: fc.constantFrom('yes-no', 'number', 'choice', 'text'), showIf: fc.boolean() })
const content: fc.Arbitrary<ChecklistContent> = fc
  .array(fc.array(draw, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 })
  .chain((plan) => {
    const keyed = plan.map((draws, s) => draws.map((one, i) => ({ one: one as Draw, key: `i${s}-${i}` })))
    const order = keyed.flat().map(({ key }) => key)
    const sections = keyed.map((items, s) =>
      fc.record({
        key: fc.constant(`s${s}`),
        title: words,
        items: fc.tuple(...items.map(({ one, key }) => itemOf(key, order[order.indexOf(key) - 1], one))),
      }),
    )
    return fc.record(
      {
        code: fc.constant('demo'),
        title: words,
        about: words,
        passPercent: fc.oneof(fc.constant(null), fc.integer({ min: 1, max: 100 })),
        validFrom: fc.constant('2025-05-01' as LocalDay),
        sections: fc.tuple(...sections),
      },
      { requiredKeys: ['code', 'title', 'passPercent', 'validFrom', 'sections'] },
    )
  })

test('CL-12 whatever a list says comes back from its workbook as it was', async () => {
  await fc.assert(
    fc.asyncProperty(content, async (list) => {
      // Texts are drawn as a person types them; the shape makes of them what is kept.
      const kept = ChecklistContent.parse(list)
      expect(await readChecklistSheet(await checklistSheet(kept))).toEqual({ ok: true, content: kept })
    }),
    { seed, numRuns: 60 },
  )
}, 60_000)

test('CL-12 the shipped lists come back from their workbooks', async () => {
  for (const { checklistId: _id, version: _version, ...list } of shippedChecklists)
    expect(await readChecklistSheet(await checklistSheet(list))).toEqual({ ok: true, content: list })
}, 30_000)

/** The workbook of a small list with some cells replaced, as somebody edits it by hand. */
async function workbook(changes: Record<string, unknown>[], formula?: string): Promise<Uint8Array> {
  const heads = itemColumns.map(({ head }) => ({ value: head as string }))
  const plain = {
    ...{ 'section.key': 's', 'section.title.zh': '一', kind: '是否', 'text.zh': '通道畅通', isRequired: '是' },
    ...{ photo: '不需要', weight: 1, needsOfficialWording: '否' },
  }
  const rows = changes.map((change, index) => {
    const row: Record<string, unknown> = { ...plain, key: `i${index}`, ...change }
    return itemColumns.map(({ path }) => (row[path] === undefined ? null : { value: row[path] as string }))
  })
  const about = [
    ['编码 code', 'demo'],
    ['名称 title (zh)', '演示'],
    ['生效日期 valid from', '2025-05-01'],
  ].map((cells) => cells.map((value) => ({ value })))
  if (formula !== undefined && rows[0]) rows[0][5] = { value: formula, type: 'Formula' } as never
  return writeXlsxFile([
    { data: [heads, ...rows] as never, sheet: '检查项' },
    { data: about as never, sheet: '检查表' },
  ]).toBuffer()
}
const edited = async (...by: Parameters<typeof workbook>) => readChecklistSheet(await workbook(...by))
const why = (read: ReadSheetView | null) =>
  read?.ok === false ? read.troubles.map(({ line, column, reason }) => `${line} ${column} ${reason}`) : read

test('CL-12 a list typed by hand is read, codes or their words alike', async () => {
  const read = await edited([{}, { kind: 'number', isRequired: 'yes', 'limits.from': 1, unit: '米' }])
  expect(read).toMatchObject({ ok: true, content: { sections: [{ items: [{ kind: 'yes-no' }, { unit: '米' }] }] } })
})

test('CL-12 yes and no are read as people and spreadsheets put them, and an empty 必答 is no', async () => {
  const flags = async (...said: unknown[]) => {
    const read = await edited(said.map((isRequired) => ({ isRequired })))
    return read?.ok ? read.content.sections.flatMap(({ items }) => items.map((item) => item.isRequired)) : why(read)
  }
  expect(await flags(true, 'TRUE', 'Y', 'ｙ', '√', '有', '是')).toEqual(Array(7).fill(true))
  expect(await flags(false, 'FALSE', 'N', '×', 'x', '无', '否', undefined)).toEqual(Array(8).fill(false))
  expect(await flags('大概')).toEqual(['2 必答 required value'])
})

test('CL-12 merged cells of a section hold for the rows below', async () => {
  const none = { 'section.key': undefined, 'section.title.zh': undefined }
  const read = await edited([{}, none, none, { 'section.key': 't', 'section.title.zh': '二' }, none])
  expect(read?.ok && read.content.sections.map(({ key, title, items }) => [key, title.zh, items.length])).toEqual([
    ['s', '一', 3],
    ['t', '二', 2],
  ])
  expect(why(await edited([none]))).toContain('2 章节 section (zh) value')
})

test('CL-12 each bad row is named by its line and column, and nothing is taken of the good ones', async () => {
  expect(why(await edited([{}, { kind: '猜' }, { weight: '重' }, { key: '大写 KEY' }]))).toEqual([
    '3 类型 kind value',
    '4 权重 weight value',
    '5 编码 key value',
  ])
  expect(why(await edited([{ 'limits.from': 3 }]))).toEqual(['2 下限 from value'])
  expect(why(await edited([{ showIf: 'zuoye=you' }]))).toEqual(['2  condition-unknown'])
  expect(why(await edited([{}, { key: 'i0' }]))).toEqual(['3  item-twice'])
  expect(why(await edited([{}, { 'section.title.zh': '二' }]))).toEqual(['3 章节 section (zh) section-title'])
  expect(why(await edited([{ 'no.grade': '一般', 'no.clauseId': 'GM-11-3' }]))).toEqual(['2  grade-too-low'])
})

test('a cell that reckons is refused and not reckoned', async () => {
  expect(why(await edited([{}], '=1+1'))).toContain('2 检查内容 text (zh) formula')
})

test('what is no workbook, and what unpacks to more than a list can be, is not opened', async () => {
  for (const bytes of [new Uint8Array(), Buffer.from('<html></html>'), Buffer.from('PK\u0003\u0004rubbish')])
    expect(await readChecklistSheet(bytes)).toBeNull()
  const bomb = await writeXlsxFile([
    { data: Array.from({ length: 700 }, () => [{ value: '0'.repeat(32_000) }]), sheet: '检查项' },
  ]).toBuffer()
  const apart = Buffer.from(bomb)
  expect(apart.length).toBeLessThan(1024 * 1024)
  expect(await readChecklistSheet(apart)).toBeNull()
})

/** The same workbook with its first sheet's XML changed, and its part called something else. */
async function rewritten(change: (xml: string) => string, name = 'xl/worksheets/sheet1.xml', formula?: string) {
  const parts = partsOf(await workbook([{}], formula)) ?? new Map<string, Buffer>()
  const [first, links] = ['xl/worksheets/sheet1.xml', 'xl/_rels/workbook.xml.rels']
  const textOf = (path: string) => parts.get(path)?.toString() ?? expect.unreachable()
  parts.set(links, Buffer.from(textOf(links).replaceAll('worksheets/sheet1.xml', name.slice('xl/'.length))))
  const xml = change(textOf(first))
  parts.delete(first)
  parts.set(name, Buffer.from(xml))
  return zipOf(parts)
}
const rowsAfter = (more: string) => (xml: string) => xml.replace('</sheetData>', `${more}</sheetData>`)

test('a workbook whose rows or columns go on where no list can is refused before it is read', async () => {
  expect(await readChecklistSheet(await rewritten((xml) => xml))).toMatchObject({ ok: true })
  for (const more of [
    '<row r="2000000000"></row>',
    '<row r="2e9"/>',
    '<row r="&#50;000000000"/>',
    "<x:row spans='>' r = '1048576'><x:c r='A1048576'><x:v>1</x:v></x:c></x:row>",
    '<row><c r="A1048576"><v>1</v></c></row>',
    '<row r="9"><c r="XFD9"><v>1</v></c></row>',
    '<row/>'.repeat(3000),
  ]) {
    for (const name of ['xl/worksheets/sheet1.xml', 'xl/other/items.xml'])
      expect(await readChecklistSheet(await rewritten(rowsAfter(more), name)), more.slice(0, 40)).toBeNull()
  }
  // A row that only the original's local entries show, and not its index.
  const hidden = await rewritten(rowsAfter('<row r="2000000000"/>'))
  const plain = await rewritten((xml) => xml)
  const both = Buffer.concat([hidden.subarray(0, hidden.indexOf('PK\u0001\u0002')), plain])
  const moved = both.length - plain.length
  for (let at = both.indexOf('PK\u0001\u0002'); at !== -1; at = both.indexOf('PK\u0001\u0002', at + 4))
    both.writeUInt32LE(both.readUInt32LE(at + 42) + moved, at + 42)
  expect(await readChecklistSheet(both)).toMatchObject({ ok: true })
}, 30_000)

test('a cell that reckons is found whatever its sheet is called in the workbook', async () => {
  const odd = await rewritten((xml) => xml, 'xl/worksheets/items-7.xml', '=1+1')
  expect(why(await readChecklistSheet(odd))).toContain('2 检查内容 text (zh) formula')
})
