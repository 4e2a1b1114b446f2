import type { AreaId } from '@huhang/contract'
import type { AreaTree } from '../access'

/** 文种: what a numbered document is. Checks 检记, orders 责改, re-checks 复查, measures 现决, cases 立 (domain §5.4). */
export type DocumentWord = '检记' | '责改' | '复查' | '现决' | '立'

/** What stands before 应急 in a number, by area. Official shorthands are the city's to set. */
export type Shorthands = Readonly<Record<string, string>>

export type DocumentNumber = { shorthand: string; kind: DocumentWord; year: number; serial: number }

/** HZ-16: `（聊）应急责改〔2025〕1号` – full-width brackets, 六角括号, no leading zeros, year of issue. */
export const documentNumber = ({ shorthand, kind, year, serial }: DocumentNumber): string =>
  `（${shorthand}）应急${kind}〔${year}〕${serial}号`

const pattern = /^[（(](.{1,6})[）)]应急(检记|责改|复查|现决|立)[〔[](20\d{2})[〕\]]([1-9]\d*)\s?号$/

/** Reads a number as people type it: half-width brackets and a space before 号 are let pass. */
export function readDocumentNumber(text: string): DocumentNumber | null {
  const [, shorthand, kind, year, serial] = pattern.exec(text.trim()) ?? []
  return shorthand === undefined
    ? null
    : { shorthand, kind: kind as DocumentWord, year: Number(year), serial: Number(serial) }
}

/** The shorthand of the nearest area above (or at) that has one; the root's otherwise, and the root always has one. */
export function shorthandOf(areaId: AreaId, shorthands: Shorthands, areas: AreaTree): string {
  const near = Object.keys(shorthands)
    .map((id) => ({ id, below: areas.below(id as AreaId) }))
    .filter(({ id, below }) => id === areaId || below.has(areaId))
    .sort((one, other) => one.below.size - other.below.size)[0]
  return (near && shorthands[near.id]) ?? shorthands[areas.root] ?? '聊'
}
