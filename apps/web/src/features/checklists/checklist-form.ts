import type { LocalDay } from '@huhang/contract'
import { ChecklistContent, type ChecklistItem, type ChecklistSection, type ItemKind } from '@huhang/contract/checklists'
import { templateTroubles } from '@huhang/domain/checklists'

/** A list while it is being written; kept on the device until it is published. */
export type ChecklistForm = {
  content: ChecklistContent
  /** The newest version when this was begun; 0: none. */
  basedOn: number
}

const freshKey = (prefix: string, taken: readonly string[]): string => {
  let number = taken.length + 1
  while (taken.includes(`${prefix}-${number}`)) number += 1
  return `${prefix}-${number}`
}

export const keysOf = ({ sections }: Pick<ChecklistContent, 'sections'>) =>
  sections.flatMap(({ items }) => items.map(({ key }) => key))

export const newItem = (taken: readonly string[]): ChecklistItem => ({
  kind: 'yes-no',
  key: freshKey('item', taken),
  text: { zh: '' },
  isRequired: true,
  photo: 'none',
  weight: 1,
  no: { grade: 'general' },
  source: '',
  needsOfficialWording: false,
})

export const newSection = (content: Pick<ChecklistContent, 'sections'>): ChecklistSection => ({
  key: freshKey(
    'section',
    content.sections.map(({ key }) => key),
  ),
  title: { zh: '' },
  items: [newItem(keysOf(content))],
})

export const newContent = (validFrom: LocalDay): ChecklistContent => ({
  code: '',
  title: { zh: '' },
  sections: [newSection({ sections: [] })],
  passPercent: null,
  validFrom,
})

/** The same question asked in another way: what both kinds have stays. */
export function asKind(item: ChecklistItem, kind: ItemKind): ChecklistItem {
  const { key, text, hint, isRequired, photo, showIf, source, needsOfficialWording } = item
  const asked = {
    ...{ key, text, isRequired, photo, source, needsOfficialWording },
    ...(hint === undefined ? {} : { hint }),
    ...(showIf === undefined ? {} : { showIf }),
  }
  if (kind === 'text') return { kind, ...asked }
  const no = item.kind === 'text' ? undefined : item.no
  const judged = { weight: item.kind === 'text' ? 1 : item.weight, ...(no === undefined ? {} : { no }) }
  if (kind === 'number') return { kind, ...asked, ...judged, limits: { from: null, to: null }, unit: '' }
  if (kind === 'yes-no') return { kind, ...asked, ...judged }
  const choice = (number: number) => ({ key: `choice-${number}`, text: { zh: '' }, counts: null })
  return { kind, ...asked, ...judged, choices: [choice(1), choice(2)] }
}

export const moved = <Row>(rows: readonly Row[], from: number, by: -1 | 1): Row[] => {
  const to = from + by
  const row = rows[from]
  if (row === undefined || to < 0 || to >= rows.length) return [...rows]
  return rows.toSpliced(from, 1).toSpliced(to, 0, row)
}

export type FormTrouble = { at: string; trouble: string }

const about = {
  code: 'code-shape',
  title: 'title-missing',
  validFrom: 'day-missing',
  passPercent: 'pass-range',
} as const

/** What keeps the list from being published, in its own order: shape first, then the rules that the server asks too. */
export function formTroubles(content: ChecklistContent): FormTrouble[] {
  const parsed = ChecklistContent.safeParse(content)
  if (parsed.success) return templateTroubles(parsed.data)
  return parsed.error.issues.map(({ path: [head, index, , item, ...rest] }): FormTrouble => {
    const section = content.sections[Number(index)]
    if (head !== 'sections') return { at: '', trouble: about[head as keyof typeof about] ?? 'shape' }
    const found = item === undefined ? undefined : section?.items[Number(item)]
    if (found === undefined) return { at: section?.key ?? '', trouble: 'section-shape' }
    return {
      at: found.key,
      trouble: rest[0] === 'text' ? 'text-missing' : rest[0] === 'key' ? 'key-shape' : 'item-shape',
    }
  })
}

/** As it is said to the server: typed texts as they will be kept. */
export const contentToSay = (content: ChecklistContent): ChecklistContent => ChecklistContent.parse(content)
