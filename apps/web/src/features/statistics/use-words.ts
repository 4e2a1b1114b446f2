import type { Counts, MeasureId, MeasureRowView } from '@huhang/contract/statistics'
import {
  areaSaid,
  changeMark,
  changeOf,
  industrySaid,
  isRate,
  kindSaid,
  measureOf,
  rowSaid,
  said,
  valueIn,
  valueText,
} from '@huhang/domain/statistics'
import { codeWords, type Language, wordOf } from '@huhang/domain/words'
import { useTranslation } from 'react-i18next'

/** Measures, their values and their rows in the shown language. */
export function useMeasureWords() {
  const { i18n, t } = useTranslation('statistics')
  const language: Language = i18n.language === 'en' ? 'en' : 'zh-CN'
  const change = (id: MeasureId, now: Counts, base: Counts | undefined) =>
    changeMark(id, changeOf(id, now, base), language) ?? '—'
  return {
    language,
    name: (id: MeasureId) => said(measureOf(id).name, language),
    unit: (id: MeasureId) => (isRate(id) ? '' : said(measureOf(id).unit, language)),
    definition: (id: MeasureId) => said(measureOf(id).definition, language),
    value: (id: MeasureId, counts: Counts) => valueText(id, valueIn(id, counts), language),
    change,
    compared: (id: MeasureId, now: Counts, before: Counts | undefined, yearAgo: Counts | undefined) =>
      t('compared', { year: change(id, now, yearAgo), month: change(id, now, before) }),
    area: (area: { name: string; nameEn: string | null }) => areaSaid(area, language),
    industry: (section: string) => industrySaid(section, language),
    kind: (kind: string) => kindSaid(kind, language),
    grade: (grade: string) => wordOf(codeWords[language].hazardGrade, grade),
    row: (row: MeasureRowView, measure: Parameters<typeof rowSaid>[0]) => rowSaid(measure, row, language),
  }
}
