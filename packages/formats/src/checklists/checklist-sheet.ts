import type { ChecklistContent } from '@huhang/contract/checklists'
import writeXlsxFile from 'write-excel-file/node'
import { cellOf, headOf } from '../xlsx'
import { aboutLines, itemColumns } from './item-columns'

type AboutPath = (typeof aboutLines)[number]['path']

const aboutOf = (content: ChecklistContent): Record<AboutPath, string | number | null> => ({
  code: content.code,
  'title.zh': content.title.zh,
  'title.en': content.title.en ?? null,
  'about.zh': content.about?.zh ?? null,
  'about.en': content.about?.en ?? null,
  passPercent: content.passPercent,
  validFrom: content.validFrom,
})

/** CL-12: a whole list as a workbook: one sheet of what it says of itself, one of its items. Everything typed is text. */
export function checklistSheet(content: ChecklistContent): Promise<Uint8Array> {
  const about = aboutOf(content)
  const rows = content.sections.flatMap((section) =>
    section.items.map((item) => {
      const row = { section, item, no: item.kind === 'text' ? undefined : item.no }
      return itemColumns.map((column) => cellOf(column.of(row) ?? null))
    }),
  )
  return writeXlsxFile([
    {
      data: [itemColumns.map(({ head }) => headOf(head)), ...rows],
      sheet: '检查项',
      columns: itemColumns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
    },
    {
      data: aboutLines.map(({ head, path }) => [headOf(head), cellOf(about[path])]),
      sheet: '检查表',
      columns: [{ width: 24 }, { width: 80 }],
    },
  ]).toBuffer()
}
