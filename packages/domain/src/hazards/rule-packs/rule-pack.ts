import type { HazardCategory, HazardGrade } from '@huhang/contract/hazards'

/**
 * `to-check`: condensed wording, still to be held against the official text (待核对官方原文).
 * `own`: Huhang's own default for daily use; no standard says so.
 */
export type ClauseTag = 'to-check' | 'own'

export type Clause = {
  readonly id: string
  readonly packId: string
  /** Article and item inside its document. */
  readonly code: string
  readonly industry: string
  readonly text: string
  readonly grade: HazardGrade
  readonly category: HazardCategory
  readonly basis: string
  /** Usual days for rectification, a default of Huhang and not of the standard. */
  readonly usualDays: number
  readonly tag: ClauseTag
}

/** Determination standards as data. A changed standard is another version; the old one stays for what was found under it. */
export type RulePack = {
  readonly id: string
  readonly version: string
  readonly titleZh: string
  readonly titleEn: string
  readonly source: string
  readonly effectiveFrom: string
  /** The last day it is in force; null: still. */
  readonly effectiveTo: string | null
  readonly clauses: readonly Clause[]
}

/** Set beside what is condensed or from memory, on screens and on paper: it is nobody's official text. */
export const toBeChecked = '〔待核对原文〕'

export const markOf = ({ tag }: Pick<Clause, 'tag'>): string => (tag === 'to-check' ? toBeChecked : '')

/** The clause's text as a hazard takes it over. */
export const clauseWords = (clause: Pick<Clause, 'text' | 'tag'>): string => `${clause.text}${markOf(clause)}`
