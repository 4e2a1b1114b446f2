import type { EnterpriseId, Place, PremisesId } from '@huhang/contract'
import type { EnterpriseView } from '@huhang/contract/enterprises'
import { LocateFixed } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLook } from '../../app/look'
import { usePosition } from '../../app/position'
import { Badge } from '../../ui/Badge'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { ErrorState } from '../../ui/ErrorState'
import { List, ListRow, ListRowButton } from '../../ui/ListRow'
import { Stack } from '../../ui/PageHeader'
import { SearchBox } from '../../ui/SearchBox'
import { Skeleton } from '../../ui/Skeleton'
import { Distance } from '../../ui/Time'

import { ScanPremises } from './ScanPremises'

export type ChosenPremises = {
  premisesId: PremisesId
  enterpriseId: EnterpriseId
  enterpriseName: string
  name: string
  address: string
}

type Choose = { onChoose(premises: ChosenPremises): void }

/** Nearest first, or by name, pinyin initials or credit code, and then which of the company's places. */
export function PremisesChooser({ enterpriseId, onChoose }: Choose & { enterpriseId?: EnterpriseId | undefined }) {
  const { t } = useTranslation('enterprises')
  const [search, setSearch] = useState('')
  const [opened, setOpened] = useState<EnterpriseId | undefined>(enterpriseId)
  if (opened !== undefined)
    return <Places enterpriseId={opened} onChoose={onChoose} onBack={() => setOpened(undefined)} />
  return (
    <Stack>
      <ScanPremises wide onFound={onChoose} />
      <SearchBox value={search} onSearch={setSearch} label={t('choose.find')} placeholder={t('choose.search')} />
      {search === '' ? <Nearest onChoose={onChoose} /> : <Found search={search} onOpen={setOpened} />}
    </Stack>
  )
}

function Nearest({ onChoose }: Choose) {
  const { t } = useTranslation('enterprises')
  const { state, ask, place, accuracyMetres } = usePosition()
  if (place === null || accuracyMetres === null)
    return (
      <>
        {state.kind === 'refused' && <p role="status">{t('choose.noPlace')}</p>}
        <Button icon={LocateFixed} wide pending={state.kind === 'asking'} onClick={ask}>
          {t(state.kind === 'asking' ? 'choose.asking' : 'choose.askPlace')}
        </Button>
      </>
    )
  return (
    <>
      <p>{t('choose.accuracy', { metres: Math.ceil(accuracyMetres) })}</p>
      <Button icon={LocateFixed} onClick={ask}>
        {t('choose.askAgain')}
      </Button>
      <NearPlaces place={place} onChoose={onChoose} />
    </>
  )
}

function NearPlaces({ place, onChoose }: Choose & { place: Place }) {
  const { t } = useTranslation('enterprises')
  const nearby = useLook('enterprises.nearby', { place, metres: 5000, limit: 20 })
  if (nearby.isError) return <ErrorState error={nearby.error} onRetry={() => void nearby.refetch()} />
  if (nearby.data === undefined) return <Skeleton />
  if (nearby.data.rows.length === 0) return <EmptyState title={t('choose.nearNone')} />
  return (
    <List label={t('choose.near')}>
      {nearby.data.rows.map((row) => (
        <ListRowButton
          key={row.premisesId}
          title={row.enterpriseName}
          detail={`${row.name} ${row.address}`}
          aside={<Distance metres={row.metres} />}
          onPress={() => onChoose(row)}
        />
      ))}
    </List>
  )
}

function Found({ search, onOpen }: { search: string; onOpen(id: EnterpriseId): void }) {
  const { t } = useTranslation('enterprises')
  const found = useLook('enterprises.list', { search, status: 'active', limit: 20 }, { keep: true })
  if (found.isError) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />
  if (found.data === undefined) return <Skeleton />
  if (found.data.rows.length === 0) return <EmptyState title={t('list.empty')} text={t('choose.noneText')} />
  return (
    <List label={t('choose.find')}>
      {found.data.rows.map((row) => (
        <ListRowButton
          key={row.enterpriseId}
          title={row.name}
          detail={
            <>
              <span className="number">{row.uscc}</span>
              <span>{row.address}</span>
            </>
          }
          aside={row.premisesCount > 1 && t('choose.places', { count: row.premisesCount })}
          onPress={() => onOpen(row.enterpriseId)}
        />
      ))}
    </List>
  )
}

function Places({ enterpriseId, onChoose, onBack }: Choose & { enterpriseId: EnterpriseId; onBack(): void }) {
  const { t } = useTranslation('enterprises')
  const firm = useLook('enterprises.open', { enterpriseId })
  return (
    <Stack>
      {firm.isError ? (
        <ErrorState error={firm.error} onRetry={() => void firm.refetch()} />
      ) : firm.data === undefined ? (
        <Skeleton />
      ) : (
        <PlacesOf firm={firm.data} onChoose={onChoose} />
      )}
      <Button onClick={onBack}>{t('choose.another')}</Button>
    </Stack>
  )
}

function PlacesOf({
  firm: { enterpriseId, name: enterpriseName, status, premises },
  onChoose,
}: Choose & { firm: EnterpriseView }) {
  const { t } = useTranslation('enterprises')
  return (
    <>
      <p>{enterpriseName}</p>
      {status !== 'active' && <p role="alert">{t('scan.closed', { name: enterpriseName })}</p>}
      <List label={t('choose.premises')}>
        {premises.map(({ premisesId, name, address, closedAt }) =>
          status === 'active' && closedAt === null ? (
            <ListRowButton
              key={premisesId}
              title={name}
              detail={address}
              onPress={() => onChoose({ premisesId, enterpriseId, enterpriseName, name, address })}
            />
          ) : (
            <ListRow key={premisesId} title={name} detail={address} aside={<Badge>{t('open.closed')}</Badge>} />
          ),
        )}
      </List>
    </>
  )
}
