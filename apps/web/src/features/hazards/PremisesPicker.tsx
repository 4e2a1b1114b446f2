import type { EnterpriseId, PremisesId } from '@huhang/contract'
import { LocateFixed } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLook } from '../../app/look'
import { usePosition } from '../../app/position'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { List, ListRowButton } from '../../ui/ListRow'
import { SearchBox } from '../../ui/SearchBox'
import { Distance } from '../../ui/Time'

export type ChosenPremises = { premisesId: PremisesId; words: string }

type PremisesPickerProps = {
  chosen: ChosenPremises | null
  onChoose(premises: ChosenPremises | null): void
  error?: string | undefined
}

/** Nearest first, or by name, pinyin initials or credit code; an enterprise with several places asks which. */
export function PremisesPicker({ chosen, onChoose, error }: PremisesPickerProps) {
  const { t } = useTranslation('hazards')
  const [search, setSearch] = useState('')
  const [enterprise, setEnterprise] = useState<EnterpriseId | null>(null)
  const { place, ask, state } = usePosition()

  function startSearch(text: string) {
    setEnterprise(null)
    setSearch(text)
  }

  if (chosen)
    return (
      <Field label={t('form.premises')} group>
        <List>
          <ListRowButton title={chosen.words} onPress={() => onChoose(null)} />
        </List>
      </Field>
    )
  return (
    <Field label={t('form.premises')} required error={error}>
      <SearchBox value={search} onSearch={startSearch} placeholder={t('form.premisesSearch')} />
      {search === '' && place === null && (
        <Button icon={LocateFixed} pending={state.kind === 'asking'} onClick={ask}>
          {t('form.nearest')}
        </Button>
      )}
      {search === '' && place && <Nearest place={place} onChoose={onChoose} />}
      {search !== '' && enterprise === null && <Matches search={search} onChoose={setEnterprise} />}
      {enterprise && <PlacesOf enterpriseId={enterprise} onChoose={onChoose} />}
    </Field>
  )
}

type Choosing = { onChoose(premises: ChosenPremises): void }

function Nearest({ place, onChoose }: Choosing & { place: { lat: number; lng: number } }) {
  const near = useLook('enterprises.nearby', { place, metres: 3000, limit: 8 })
  return (
    <List>
      {near.data?.rows.map((row) => (
        <ListRowButton
          key={row.premisesId}
          title={row.enterpriseName}
          detail={<span>{row.name}</span>}
          aside={<Distance metres={row.metres} />}
          onPress={() => onChoose({ premisesId: row.premisesId, words: `${row.enterpriseName} · ${row.name}` })}
        />
      ))}
    </List>
  )
}

function Matches({ search, onChoose }: { search: string; onChoose(enterpriseId: EnterpriseId): void }) {
  const { t } = useTranslation('ui')
  const found = useLook('enterprises.list', { search, limit: 8, status: 'active' }, { keep: true })
  if (found.data?.rows.length === 0) return <p>{t('noRows')}</p>
  return (
    <List>
      {found.data?.rows.map(({ enterpriseId, name, address }) => (
        <ListRowButton
          key={enterpriseId}
          title={name}
          detail={address && <span>{address}</span>}
          onPress={() => onChoose(enterpriseId)}
        />
      ))}
    </List>
  )
}

function PlacesOf({ enterpriseId, onChoose }: Choosing & { enterpriseId: EnterpriseId }) {
  const opened = useLook('enterprises.open', { enterpriseId })
  const places = opened.data?.premises.filter(({ closedAt }) => closedAt === null) ?? []
  return (
    <List>
      {places.map(({ premisesId, name, address }) => (
        <ListRowButton
          key={premisesId}
          title={name}
          detail={<span>{address}</span>}
          onPress={() => onChoose({ premisesId, words: `${opened.data?.name ?? ''} · ${name}` })}
        />
      ))}
    </List>
  )
}
