import type { EnterpriseRowView } from '@huhang/contract/enterprises'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLook } from '../../app/look'
import { ErrorState } from '../../ui/ErrorState'
import { List, ListRowButton } from '../../ui/ListRow'
import { SearchBox } from '../../ui/SearchBox'
import { AreaName } from '../areas'
import { RiskBadge } from './EnterpriseBadges'
import styles from './Enterprises.module.css'

type EnterprisePickerProps = {
  onChoose(row: EnterpriseRowView): void
  /** Not offered: the one it is to be compared with. */
  except?: string
}

/** Finds an enterprise by name, pinyin initials or credit code. */
export function EnterprisePicker({ onChoose, except }: EnterprisePickerProps) {
  const { t } = useTranslation('enterprises')
  const [search, setSearch] = useState('')
  const found = useLook('enterprises.list', { search, limit: 10 }, { enabled: search !== '', keep: true })
  const rows = search === '' ? [] : (found.data?.rows ?? []).filter((row) => row.enterpriseId !== except)
  return (
    <>
      <SearchBox value={search} placeholder={t('list.search')} onSearch={setSearch} />
      {found.isError && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {search !== '' && found.isSuccess && rows.length === 0 && <p className={styles.soft}>{t('list.empty')}</p>}
      <List label={t('title')}>
        {rows.map((row) => (
          <ListRowButton
            key={row.enterpriseId}
            title={row.name}
            detail={
              <>
                <RiskBadge colour={row.riskColour} />
                <span className={styles.code}>{row.uscc}</span>
                <AreaName areaId={row.areaId} />
              </>
            }
            onPress={() => onChoose(row)}
          />
        ))}
      </List>
    </>
  )
}
