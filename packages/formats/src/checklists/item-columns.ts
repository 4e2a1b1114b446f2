import type { ChecklistItem, ChecklistSection, HazardOfNo } from '@huhang/contract/checklists'
import { choicesCell, conditionsCell } from './lists-in-cells'
import { wordOfCode } from './words-of-codes'

type Cell = string | number | null
type Row = { section: ChecklistSection; item: ChecklistItem; no: HazardOfNo | undefined }

const flag = (value: boolean) => wordOfCode('flag', value ? 'yes' : 'no')
const numberOnly = (item: ChecklistItem) => (item.kind === 'number' ? item : null)

/** The columns of the items' sheet: head, where the value stands in an item, and how it is written. */
export const itemColumns = [
  { head: '章节编码 section', path: 'section.key', width: 14, of: ({ section }) => section.key },
  { head: '章节 section (zh)', path: 'section.title.zh', width: 20, of: ({ section }) => section.title.zh },
  { head: '章节 section (en)', path: 'section.title.en', width: 20, of: ({ section }) => section.title.en ?? null },
  { head: '编码 key', path: 'key', width: 14, of: ({ item }) => item.key },
  { head: '类型 kind', path: 'kind', width: 10, of: ({ item }) => wordOfCode('kind', item.kind) },
  { head: '检查内容 text (zh)', path: 'text.zh', width: 60, of: ({ item }) => item.text.zh },
  { head: '检查内容 text (en)', path: 'text.en', width: 40, of: ({ item }) => item.text.en ?? null },
  { head: '提示 hint (zh)', path: 'hint.zh', width: 20, of: ({ item }) => item.hint?.zh ?? null },
  { head: '提示 hint (en)', path: 'hint.en', width: 20, of: ({ item }) => item.hint?.en ?? null },
  { head: '必答 required', path: 'isRequired', width: 10, of: ({ item }) => flag(item.isRequired) },
  { head: '照片 photo', path: 'photo', width: 10, of: ({ item }) => wordOfCode('photo', item.photo) },
  { head: '权重 weight', path: 'weight', width: 10, of: ({ item }) => (item.kind === 'text' ? null : item.weight) },
  { head: '显示条件 show if', path: 'showIf', width: 24, of: ({ item }) => item.showIf && conditionsCell(item.showIf) },
  { head: '下限 from', path: 'limits.from', width: 10, of: ({ item }) => numberOnly(item)?.limits.from },
  { head: '上限 to', path: 'limits.to', width: 10, of: ({ item }) => numberOnly(item)?.limits.to },
  { head: '单位 unit', path: 'unit', width: 8, of: ({ item }) => numberOnly(item)?.unit },
  {
    head: '选项 choices',
    path: 'choices',
    width: 40,
    of: ({ item }) => (item.kind === 'choice' ? choicesCell(item.choices) : null),
  },
  { head: '不符合时：级别 grade', path: 'no.grade', width: 12, of: ({ no }) => no && wordOfCode('grade', no.grade) },
  { head: '不符合时：条款 clause', path: 'no.clauseId', width: 14, of: ({ no }) => no?.clauseId },
  {
    head: '不符合时：类别 category',
    path: 'no.category',
    width: 16,
    of: ({ no }) => no?.category && wordOfCode('category', no.category),
  },
  { head: '不符合时：描述 (zh)', path: 'no.description.zh', width: 30, of: ({ no }) => no?.description?.zh },
  { head: '不符合时：描述 (en)', path: 'no.description.en', width: 30, of: ({ no }) => no?.description?.en },
  { head: '不符合时：期限天数 days', path: 'no.deadlineDays', width: 12, of: ({ no }) => no?.deadlineDays },
  { head: '来源 source', path: 'source', width: 40, of: ({ item }) => item.source },
  {
    head: '待核对原文 wording to check',
    path: 'needsOfficialWording',
    width: 14,
    of: ({ item }) => flag(item.needsOfficialWording),
  },
] as const satisfies readonly { head: string; path: string; width: number; of(row: Row): Cell | undefined }[]

export type ItemPath = (typeof itemColumns)[number]['path']

/** What a list says of itself, one line each. */
export const aboutLines = [
  { head: '编码 code', path: 'code' },
  { head: '名称 title (zh)', path: 'title.zh' },
  { head: '名称 title (en)', path: 'title.en' },
  { head: '说明 about (zh)', path: 'about.zh' },
  { head: '说明 about (en)', path: 'about.en' },
  { head: '达标分 pass', path: 'passPercent' },
  { head: '生效日期 valid from', path: 'validFrom' },
] as const
