import type { ItemPath } from './item-columns'
import { choicesOf, conditionsOf } from './lists-in-cells'
import type { Sheet } from './open-workbook'
import { codeOfWord } from './words-of-codes'

export type Said = string | number | null
export type Cells = (path: ItemPath) => Said

/** A cell as it was meant: days as a spreadsheet keeps them are days again. */
export function saidIn(value: Sheet['rows'][number][number] | undefined): Said {
  if (value === null || value === undefined) return null
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value === 'number') return value
  const text = String(value).replace(/\r\n?/g, '\n').trim()
  return text === '' ? null : text
}

export const textIn = (said: Said): string | undefined => (said === null ? undefined : String(said))
export const numberIn = (said: Said): unknown =>
  typeof said === 'string' && said.trim() !== '' && Number.isFinite(Number(said)) ? Number(said) : said
const coded = (kind: Parameters<typeof codeOfWord>[0], said: Said) =>
  said === null ? undefined : (codeOfWord(kind, String(said)) ?? said)
/** What people and spreadsheets put for yes and no. */
const yeses: ReadonlySet<unknown> = new Set(['是', 'yes', 'y', 'true', '√', '✓', '✔', '有'])
const noes: ReadonlySet<unknown> = new Set(['否', 'no', 'n', 'false', '×', '✗', '✘', 'x', '无'])
const flagIn = (said: Said): unknown => {
  const word = textIn(said)?.normalize('NFKC').toLowerCase()
  return yeses.has(word) ? true : noes.has(word) ? false : said
}
export const wordsIn = (zh: Said, en: Said) =>
  zh === null && en === null ? undefined : { zh: textIn(zh), ...(en === null ? {} : { en: textIn(en) }) }
/** Without what is not said: shapes are strict. */
export const only = (fields: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

/** One row as an item's shape may judge it. */
export function itemIn(cell: Cells): Record<string, unknown> {
  const kind = coded('kind', cell('kind'))
  const conditions = textIn(cell('showIf'))
  const no = only({
    grade: coded('grade', cell('no.grade')),
    clauseId: textIn(cell('no.clauseId')),
    category: coded('category', cell('no.category')),
    description: wordsIn(cell('no.description.zh'), cell('no.description.en')),
    deadlineDays: numberIn(cell('no.deadlineDays')) ?? undefined,
  })
  const choices = textIn(cell('choices'))
  const limits = { from: numberIn(cell('limits.from')), to: numberIn(cell('limits.to')) }
  const hasLimits = kind === 'number' || limits.from !== null || limits.to !== null
  return only({
    kind,
    key: textIn(cell('key')),
    text: wordsIn(cell('text.zh'), cell('text.en')),
    hint: wordsIn(cell('hint.zh'), cell('hint.en')),
    // An empty cell is no mark in its column.
    isRequired: flagIn(cell('isRequired')) ?? false,
    photo: coded('photo', cell('photo')),
    showIf: conditions === undefined ? undefined : conditionsOf(conditions),
    source: textIn(cell('source')) ?? '',
    needsOfficialWording: flagIn(cell('needsOfficialWording')) ?? undefined,
    weight: numberIn(cell('weight')) ?? undefined,
    // What another kind of item would hold is not passed over in silence: the shape refuses it.
    limits: hasLimits ? limits : undefined,
    unit: kind === 'number' ? (textIn(cell('unit')) ?? '') : textIn(cell('unit')),
    choices: choices === undefined ? undefined : choicesOf(choices),
    no: Object.keys(no).length === 0 ? undefined : no,
  })
}
