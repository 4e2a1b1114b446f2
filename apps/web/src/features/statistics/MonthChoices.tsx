import type { AreaId, LocalMonth } from '@huhang/contract'
import type { MonthView } from '@huhang/contract/statistics'
import { plusMonths } from '@huhang/domain/kernel'
import { ChevronLeft, ChevronRight, Printer } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useLook } from '../../app/look'
import { useNow } from '../../app/now'
import { Button } from '../../ui/Button'
import { Select } from '../../ui/Select'
import styles from './Month.module.css'
import { type MonthSearch, monthsUntil, thisMonth } from './month-search'
import { useMeasureWords } from './use-words'

const monthsOffered = 36

type Props = {
  month: LocalMonth
  search: MonthSearch
  view: MonthView | undefined
  onChange(change: MonthSearch): void
}

/** Which month, which area; what is chosen stands in the URL. */
export function MonthChoices({ month, search, view, onChange }: Props) {
  const { t } = useTranslation('statistics')
  const words = useMeasureWords()
  const last = thisMonth(useNow())
  const tree = useLook('areas.tree', {})
  const areas = (tree.data?.areas ?? []).filter(
    (area) => area.isMine && area.kind !== 'village' && area.kind !== 'town',
  )
  const months = monthsUntil(last, monthsOffered)
  if (!months.includes(month)) months.push(month)
  const choose = (next: LocalMonth) => onChange({ ...search, month: next })
  return (
    <div className={styles.choices}>
      <Button icon={ChevronLeft} aria-label={t('monthBefore')} onClick={() => choose(plusMonths(month, -1))} />
      <Select
        aria-label={t('month')}
        value={month}
        empty={null}
        options={months.map((value) => ({ value, label: value }))}
        onChange={(value) => value !== '' && choose(value)}
      />
      <Button
        icon={ChevronRight}
        aria-label={t('monthAfter')}
        disabled={month >= last}
        onClick={() => choose(plusMonths(month, 1))}
      />
      <Select<AreaId>
        aria-label={t('area')}
        value={search.areaId ?? view?.area.areaId ?? ''}
        empty={null}
        options={areas.map((area) => ({ value: area.areaId, label: words.area(area) }))}
        onChange={(value) => onChange({ ...search, areaId: value === '' ? undefined : value })}
      />
      <Button icon={Printer} aria-label={t('print')} onClick={() => window.print()} />
    </div>
  )
}
