import type { LocalDay } from '@huhang/contract'
import {
  ChecklistContent,
  ChecklistItem,
  type ChecklistSection,
  type ReadSheetView,
  type SheetTrouble,
  Words,
} from '@huhang/contract/checklists'
import { templateTroubles } from '@huhang/domain/checklists'
import { aboutLines, type ItemPath, itemColumns } from './item-columns'
import { type Cells, itemIn, numberIn, only, type Said, saidIn, textIn, wordsIn } from './item-in-cells'
import { openWorkbook, type Sheet } from './open-workbook'

/** The column that a shape's issue is about: the longest path that it begins with. */
function columnOf(path: readonly PropertyKey[], columns: readonly { head: string; path: string }[]): string {
  const dotted = path.map(String).join('.')
  const found = columns
    .filter((column) => `${dotted}.`.startsWith(`${column.path}.`) || column.path.startsWith(`${dotted}.`))
    .sort((one, other) => other.path.length - one.path.length)
  return found[0]?.head ?? ''
}

type Issue = { path: readonly PropertyKey[]; keys?: readonly string[] }

const troublesOf = (
  line: number,
  error: { issues: readonly Issue[] },
  columns: readonly { head: string; path: string }[],
): SheetTrouble[] =>
  error.issues.slice(0, 5).map((issue) => {
    // A field that this kind of item does not have is named by its own column.
    const path = [...issue.path, ...(issue.keys?.slice(0, 1) ?? [])]
    return { line, column: columnOf(path, columns), reason: 'value' }
  })

const letterOf = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : `${letterOf(Math.floor(index / 26) - 1)}${letterOf(index % 26)}`

const formulaTroubles = ({ formulas }: Sheet, heads: readonly (string | undefined)[]): SheetTrouble[] =>
  [...formulas].map((at) => {
    const [letters = '', row = ''] = at.split(/(?=\d)(?<!\d)/)
    const index = heads.findIndex((_, column) => letterOf(column) === letters)
    return { line: Number(row), column: heads[index] ?? letters, reason: 'formula' }
  })

/** Merged cells say their section in its first row only: the rows below are of the same. */
function sectionCells(): (row: Cells) => Cells {
  const paths = ['section.key', 'section.title.zh', 'section.title.en'] as const
  let last = new Map<ItemPath, Said>()
  return (row) => {
    const key = row('section.key')
    const goesOn = key === null || key === last.get('section.key')
    last = new Map(paths.map((path) => [path, row(path) ?? (goesOn ? (last.get(path) ?? null) : null)]))
    const of = last
    return (path) => (of.has(path) ? (of.get(path) ?? null) : row(path))
  }
}

type ReadItems = { sections: ChecklistSection[]; lineOf: Map<string, number>; troubles: SheetTrouble[] }

function readItems(sheet: Sheet): ReadItems {
  const heads = (sheet.rows[0] ?? []).map((cell) => textIn(saidIn(cell)))
  const missing = itemColumns.filter(({ head }) => !heads.includes(head))
  const lineOf = new Map<string, number>()
  const sections: ChecklistSection[] = []
  const troubles: SheetTrouble[] = [
    ...missing.map(({ head }) => ({ line: 1, column: head, reason: 'column-missing' })),
    ...formulaTroubles(sheet, heads),
  ]
  if (missing.length > 0) return { sections, lineOf, troubles }
  const at = new Map(itemColumns.map(({ head, path }) => [path, heads.indexOf(head)]))
  const ofSection = sectionCells()
  for (const [index, cells] of sheet.rows.entries()) {
    if (index === 0 || cells.every((cell) => saidIn(cell) === null)) continue
    const line = index + 1
    const said: Cells = (path) => saidIn(cells[at.get(path) ?? -1])
    const cell = ofSection(said)
    const item = ChecklistItem.safeParse(itemIn(cell))
    const title = Words.safeParse(wordsIn(cell('section.title.zh'), cell('section.title.en')))
    const key = textIn(cell('section.key')) ?? ''
    if (!item.success) troubles.push(...troublesOf(line, item.error, itemColumns))
    if (!title.success) troubles.push({ line, column: columnOf(['section', 'title'], itemColumns), reason: 'value' })
    if (!item.success || !title.success) continue
    lineOf.set(item.data.key, line)
    const last = sections.at(-1)
    if (last?.key !== key) {
      lineOf.set(key, lineOf.get(key) ?? line)
      sections.push({ key, title: title.data, items: [item.data] })
    } else if (last.title.zh !== title.data.zh || last.title.en !== title.data.en)
      troubles.push({ line, column: columnOf(['section', 'title'], itemColumns), reason: 'section-title' })
    else last.items.push(item.data)
  }
  return { sections, lineOf, troubles }
}

function aboutIn(sheet: Sheet): Record<string, unknown> {
  const said = new Map(sheet.rows.map(([head, value]) => [textIn(saidIn(head ?? null)), saidIn(value ?? null)]))
  const of = (path: (typeof aboutLines)[number]['path']) =>
    said.get(aboutLines.find((line) => line.path === path)?.head) ?? null
  return only({
    code: textIn(of('code')),
    title: wordsIn(of('title.zh'), of('title.en')),
    about: wordsIn(of('about.zh'), of('about.en')),
    passPercent: numberIn(of('passPercent')),
    validFrom: textIn(of('validFrom')) as LocalDay | undefined,
  })
}

const refused = (troubles: SheetTrouble[]): ReadSheetView => ({
  ok: false,
  troubles: troubles.toSorted((one, other) => one.line - other.line).slice(0, 200),
})

/** CL-12: the whole list, or every row that stands in its way. Null: not a workbook of a list at all. */
export async function readChecklistSheet(bytes: Uint8Array): Promise<ReadSheetView | null> {
  const sheets = await openWorkbook(bytes)
  const items = sheets?.find(({ name }) => name === '检查项')
  const about = sheets?.find(({ name }) => name === '检查表')
  if (items === undefined || about === undefined) return null
  const { sections, lineOf, troubles } = readItems(items)
  troubles.push(...formulaTroubles(about, []).map(({ column, reason }) => ({ line: 0, column, reason })))
  const content = ChecklistContent.safeParse({ ...aboutIn(about), sections })
  if (!content.success && troubles.length === 0) {
    const lines = content.error.issues.map((issue) => {
      const inItems = issue.path[0] === 'sections'
      const section = sections[Number(issue.path[1])]
      const column = inItems
        ? columnOf(['section', ...issue.path.slice(2)], itemColumns)
        : columnOf(issue.path, aboutLines)
      return { line: inItems ? (lineOf.get(section?.key ?? '') ?? 0) : 0, column, reason: 'value' }
    })
    return refused(lines)
  }
  if (troubles.length > 0 || !content.success) return refused(troubles)
  const broken = templateTroubles(content.data).map(({ at, trouble }) => ({
    ...{ line: lineOf.get(at) ?? 0, column: '', reason: trouble },
  }))
  return broken.length > 0 ? refused(broken) : { ok: true, content: content.data }
}
