import type { LocalMonth } from '@huhang/contract'
import type { CountMeasure, MeasureRowView } from '@huhang/contract/statistics'
import { industrySections } from '../enterprises'
import { type CodeWords, codeWords, type Language, wordOf } from '../words'
import { countMeasures } from './measures'

/** What is written in both languages, in the one that is read. */
export const said = ({ zh, en }: { zh: string; en: string }, language: Language): string =>
  language === 'en' ? en : zh

/** An area's English name where there is one. */
export const areaSaid = ({ name, nameEn }: { name: string; nameEn: string | null }, language: Language): string =>
  (language === 'en' && nameEn) || name

/** Name of a section of GB/T 4754; the letter itself when there is no such section. */
export function industrySaid(section: string, language: Language): string {
  const known = industrySections[section]
  return known === undefined ? section : said(known, language)
}

/** A kind of visit or of incident: their codes have nothing in common. */
export const kindSaid = (kind: string, language: Language): string =>
  wordOf({ ...codeWords[language].visitKind, ...codeWords[language].incidentKind }, kind)

type Table = { status: keyof CodeWords; grade?: keyof CodeWords }

const hazard = { status: 'hazardStatus', grade: 'hazardGrade' } as const
const mission = { status: 'missionStatus', grade: 'incidentLevel' } as const

/** Whose status and grade the rows of a measure carry. */
const tables: Record<CountMeasure, Table | null> = {
  visits: { status: 'visitStatus' },
  enterprises: null,
  'person-times': null,
  'hazards-found': hazard,
  'hazards-rectified': hazard,
  'major-hazards': hazard,
  'found-and-rectified': hazard,
  'hazards-due': hazard,
  'due-on-time': hazard,
  overdue: hazard,
  incidents: { status: 'incidentStatus', grade: 'incidentLevel' },
  missions: mission,
  'volunteer-hours': mission,
}

export type RowColumn = 'industry' | 'kind' | 'grade' | 'status' | 'deadline' | 'value'

/** What the rows of a measure have to say besides day, title and place. */
export function rowColumns(measure: CountMeasure): ReadonlySet<RowColumn> {
  const table = tables[measure]
  const has: Record<RowColumn, boolean> = {
    industry: countMeasures[measure].kindOf === 'visit',
    kind: true,
    grade: table?.grade !== undefined,
    status: table !== null,
    deadline: table?.status === 'hazardStatus',
    value: measure === 'volunteer-hours',
  }
  return new Set((Object.keys(has) as RowColumn[]).filter((column) => has[column]))
}

/** The codes of a row behind a number, in words. */
export function rowSaid(measure: CountMeasure, row: MeasureRowView, language: Language) {
  const table = tables[measure]
  const of = (code: string | null, key: keyof CodeWords | undefined) =>
    code === null || key === undefined ? code : wordOf(codeWords[language][key], code)
  return {
    area: areaSaid({ name: row.areaName, nameEn: row.areaNameEn }, language),
    industry: row.industry === null ? null : industrySaid(row.industry, language),
    kind: row.kind === null ? null : kindSaid(row.kind, language),
    grade: of(row.grade, table?.grade),
    status: of(row.status, table?.status),
  }
}

type Chosen = {
  month: LocalMonth
  level?: 'rest' | undefined
  industry?: string | undefined
  kind?: string | undefined
}

/** The rest of an area beside its parts: 聊城市本级. */
export const restSaid = (name: string, language: Language): string =>
  language === 'en' ? `${name} itself` : `${name}本级`

/** What rows are of, in one line: the month, the area, what was chosen. */
export function cutWords(
  { month, level, industry, kind }: Chosen,
  area: { name: string; nameEn: string | null },
  language: Language,
): string {
  const name = areaSaid(area, language)
  return [
    month,
    level === 'rest' ? restSaid(name, language) : name,
    industry === undefined ? '' : industrySaid(industry, language),
    kind === undefined ? '' : kindSaid(kind, language),
  ]
    .filter((word) => word !== '')
    .join(' · ')
}
