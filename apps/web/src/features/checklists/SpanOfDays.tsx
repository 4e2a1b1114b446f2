import type { LocalDay } from '@huhang/contract'
import { useTranslation } from 'react-i18next'
import { dayWords } from '../../ui/Time'

/** From when until when a version is used; an open end is said. */
export function SpanOfDays({ from, to }: { from: LocalDay; to: LocalDay | null }) {
  const { t, i18n } = useTranslation('checklists')
  const [first, last] = [from, to].map((day) => (day === null ? '' : dayWords(day, i18n.language)))
  if (to !== null && to < from) return <span>{t('page.never')}</span>
  return <span>{to === null ? t('page.since', { first }) : t('page.between', { first, last })}</span>
}
