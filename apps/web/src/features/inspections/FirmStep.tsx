import type { EnterpriseId } from '@huhang/contract'
import { LocateFixed } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLook } from '../../app/look'
import { usePosition } from '../../app/position'
import { Badge } from '../../ui/Badge'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { EmptyState } from '../../ui/EmptyState'
import { ErrorState } from '../../ui/ErrorState'
import { List, ListRow, ListRowButton } from '../../ui/ListRow'
import { Stack } from '../../ui/PageHeader'
import { SearchBox } from '../../ui/SearchBox'
import { Skeleton } from '../../ui/Skeleton'
import { Distance } from '../../ui/Time'
import type { ChosenPremises } from './visit-draft'

type Choose = { onChoose(premises: ChosenPremises): void }

/** Nearest first, or by name, pinyin initials or credit code; a company of one place is chosen with one tap. */
export function FirmStep({ enterpriseId, onChoose }: Choose & { enterpriseId: EnterpriseId | undefined }) {
  const { t } = useTranslation('inspections')
  const [search, setSearch] = useState('')
  const [opened, setOpened] = useState<EnterpriseId | undefined>(enterpriseId)
  if (opened !== undefined)
    return <Places enterpriseId={opened} onChoose={onChoose} onBack={() => setOpened(undefined)} />
  return (
    <Stack>
      <SearchBox value={search} onSearch={setSearch} label={t('firm.searchLabel')} placeholder={t('firm.search')} />
      {search === '' ? <Nearest onChoose={onChoose} /> : <Found search={search} onOpen={setOpened} />}
    </Stack>
  )
}

function Nearest({ onChoose }: Choose) {
  const { t } = useTranslation('inspections')
  const { state, ask, place } = usePosition()
  const nearby = useLook(
    'enterprises.nearby',
    { place: place ?? { lat: 0, lng: 0 }, metres: 5000, limit: 20 },
    { enabled: place !== null },
  )
  return (
    <Card title={t('firm.near')} bare={place !== null}>
      {place === null ? (
        <Stack>
          {state.kind === 'refused' && <p role="status">{t('firm.noPlace')}</p>}
          <Button icon={LocateFixed} wide pending={state.kind === 'asking'} onClick={ask}>
            {t(state.kind === 'asking' ? 'firm.asking' : 'firm.askPlace')}
          </Button>
        </Stack>
      ) : nearby.isError ? (
        <ErrorState error={nearby.error} onRetry={() => void nearby.refetch()} />
      ) : nearby.data === undefined ? (
        <Skeleton />
      ) : nearby.data.rows.length === 0 ? (
        <EmptyState title={t('firm.nearNone')} />
      ) : (
        <List label={t('firm.near')}>
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
      )}
    </Card>
  )
}

function Found({ search, onOpen }: { search: string; onOpen(id: EnterpriseId): void }) {
  const { t } = useTranslation('inspections')
  const found = useLook('enterprises.list', { search, status: 'active', limit: 20 }, { keep: true })
  if (found.isError) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />
  if (found.data === undefined) return <Skeleton />
  if (found.data.rows.length === 0) return <EmptyState title={t('firm.none')} text={t('firm.noneText')} />
  return (
    <Card bare>
      <List label={t('firm.searchLabel')}>
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
            aside={row.premisesCount > 1 && t('firm.places', { count: row.premisesCount })}
            onPress={() => onOpen(row.enterpriseId)}
          />
        ))}
      </List>
    </Card>
  )
}

function Places({ enterpriseId, onChoose, onBack }: Choose & { enterpriseId: EnterpriseId; onBack(): void }) {
  const { t } = useTranslation('inspections')
  const firm = useLook('enterprises.open', { enterpriseId })
  if (firm.isError)
    return <ErrorState error={firm.error} action={<Button onClick={onBack}>{t('firm.change')}</Button>} />
  if (firm.data === undefined) return <Skeleton />
  const { name: enterpriseName, premises } = firm.data
  return (
    <Card
      title={enterpriseName}
      bare
      actions={
        <Button kind="quiet" size="small" onClick={onBack}>
          {t('firm.change')}
        </Button>
      }
    >
      <List label={t('firm.premises')}>
        {premises.map(({ premisesId, name, address, closedAt }) =>
          closedAt === null ? (
            <ListRowButton
              key={premisesId}
              title={name}
              detail={address}
              onPress={() => onChoose({ premisesId, enterpriseId, enterpriseName, name, address })}
            />
          ) : (
            <ListRow key={premisesId} title={name} detail={address} aside={<Badge>{t('firm.closed')}</Badge>} />
          ),
        )}
      </List>
    </Card>
  )
}
