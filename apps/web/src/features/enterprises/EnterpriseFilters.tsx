import { CreditGrade, RiskColour } from '@huhang/contract/enterprises'
import { useTranslation } from 'react-i18next'
import { SearchBox } from '../../ui/SearchBox'
import { Select } from '../../ui/Select'
import { AreaPicker } from '../areas'
import styles from './Enterprises.module.css'
import type { EnterpriseFilter } from './enterprise-filter'
import { useFamilies } from './industry-words'

type FiltersProps = { filter: EnterpriseFilter; onChange(change: EnterpriseFilter): void }

export function EnterpriseFilters({ filter, onChange }: FiltersProps) {
  const { t } = useTranslation('enterprises')
  const families = useFamilies()
  return (
    <search className={styles.filters}>
      <SearchBox
        value={filter.search ?? ''}
        placeholder={t('list.search')}
        onSearch={(search) => onChange({ search: search || undefined })}
      />
      <AreaPicker filter value={filter.areaId ?? ''} onChange={(areaId) => onChange({ areaId: areaId || undefined })} />
      <Select
        aria-label={t('family')}
        value={filter.family ?? ''}
        empty={t('list.anyFamily')}
        options={families.options}
        onChange={(family) => onChange({ family: family || undefined })}
      />
      <Select
        aria-label={t('riskColour')}
        value={filter.riskColour ?? ''}
        empty={t('list.anyColour')}
        options={RiskColour.options.map((value) => ({ value, label: t(`colourWords.${value}`) }))}
        onChange={(riskColour) => onChange({ riskColour: riskColour || undefined })}
      />
      <Select
        aria-label={t('creditGrade')}
        value={filter.creditGrade ?? ''}
        empty={t('list.anyGrade')}
        options={CreditGrade.options.map((value) => ({ value, label: t(`grades.${value}`) }))}
        onChange={(creditGrade) => onChange({ creditGrade: creditGrade || undefined })}
      />
      <Select
        aria-label={t('statusLabel')}
        value={filter.status ?? ''}
        empty={t('list.anyStatus')}
        options={(['active', 'closed'] as const).map((value) => ({ value, label: t(`status.${value}`) }))}
        onChange={(status) => onChange({ status: status || undefined })}
      />
    </search>
  )
}
