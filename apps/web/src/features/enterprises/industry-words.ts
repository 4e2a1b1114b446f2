import { industrySections } from '@huhang/domain/enterprises'
import { useTranslation } from 'react-i18next'
import { useLook } from '../../app/look'

/** C3252 · 制造业: the code as it is, with its section's name. */
export function useIndustryWords(): (industry: string) => string {
  const { i18n } = useTranslation()
  return (industry) => {
    const section = industrySections[industry.charAt(0)]
    return section ? `${industry} ${i18n.language === 'en' ? section.en : section.zh}` : industry
  }
}

/** Supervision families to choose from, in the shown language. */
export function useFamilies() {
  const { i18n } = useTranslation()
  const { data } = useLook('enterprises.families', {})
  const rows = data?.rows ?? []
  const wordOf = (row: (typeof rows)[number]) => (i18n.language === 'en' ? row.en : row.zh)
  return {
    rows,
    options: rows.map((row) => ({ value: row.key, label: wordOf(row) })),
    nameOf(key: string | null): string {
      const row = rows.find((each) => each.key === key)
      return row ? wordOf(row) : (key ?? '')
    },
  }
}
