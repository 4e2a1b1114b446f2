import type { Counts, MeasureId } from '@huhang/contract/statistics'
import { industrySections } from '@huhang/domain/enterprises'
import {
  type Change,
  changeOf,
  changeText,
  type Language,
  measureOf,
  valueIn,
  valueText,
} from '@huhang/domain/statistics'
import { useTranslation } from 'react-i18next'

/** Measures and their values in the shown language. */
export function useMeasureWords() {
  const { i18n, t } = useTranslation('statistics')
  const language: Language = i18n.language === 'en' ? 'en' : 'zh-CN'
  const pick = ({ zh, en }: { zh: string; en: string }) => (language === 'en' ? en : zh)
  const changed = (id: MeasureId, change: Change | null) => changeText(id, change, language) ?? '—'
  return {
    language,
    name: (id: MeasureId) => pick(measureOf(id).name),
    unit: (id: MeasureId) => (id === 'rectification-rate' || id === 'on-time-rate' ? '' : pick(measureOf(id).unit)),
    definition: (id: MeasureId) => pick(measureOf(id).definition),
    value: (id: MeasureId, counts: Counts) => valueText(id, valueIn(id, counts), language),
    change: (id: MeasureId, now: Counts, base: Counts | undefined) => changed(id, changeOf(id, now, base)),
    compared: (id: MeasureId, now: Counts, before: Counts | undefined, yearAgo: Counts | undefined) =>
      t('compared', { year: changed(id, changeOf(id, now, yearAgo)), month: changed(id, changeOf(id, now, before)) }),
    area: ({ name, nameEn }: { name: string; nameEn: string | null }) => (language === 'en' && nameEn) || name,
    industry: (section: string) => {
      const known = industrySections[section]
      return known === undefined ? section : pick(known)
    },
    kind: (kind: string) => t(`kinds.${kind}` as 'kinds.routine', { defaultValue: kind }),
  }
}
