import { type EnterpriseId, instantOf, type PersonId } from '@huhang/contract'
import { dayOf } from '@huhang/domain/kernel'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLook } from '../../app/look'
import { useNow } from '../../app/now'
import { useMe } from '../../app/session'
import { Field } from '../../ui/Field'
import { List, ListRowButton } from '../../ui/ListRow'
import { SearchBox } from '../../ui/SearchBox'
import { Skeleton } from '../../ui/Skeleton'

export type Colleague = { personId: PersonId; name: string }

type SecondInspectorFieldProps = {
  enterpriseId: EnterpriseId
  value: Colleague | null
  onChange(colleague: Colleague | null): void
  tried: boolean
}

/** 两名执法人员: who stands beside me. Only those whose certificate is valid today and who need not keep away. */
export function SecondInspectorField({ enterpriseId, value, onChange, tried }: SecondInspectorFieldProps) {
  const { t } = useTranslation('hazards')
  const me = useMe()
  const [search, setSearch] = useState('')
  const on = dayOf(instantOf(useNow()))
  const found = useLook(
    'access.listInspectors',
    { on, enterpriseId, search, limit: 8 },
    { enabled: value === null, keep: true },
  )
  const offered = (found.data?.rows ?? []).filter(
    (row) => row.isValid && !row.isConflicted && row.personId !== me.personId,
  )
  if (value)
    return (
      <Field label={t('form.second')} group>
        <List>
          <ListRowButton title={value.name} onPress={() => onChange(null)} />
        </List>
      </Field>
    )
  return (
    <Field
      label={t('form.second')}
      required
      hint={t('form.secondHint')}
      error={tried ? t('form.secondMissing') : undefined}
    >
      <SearchBox value={search} onSearch={setSearch} placeholder={t('form.secondSearch')} />
      {found.data === undefined ? (
        <Skeleton rows={3} />
      ) : (
        <List label={t('form.second')}>
          {offered.map((row) => (
            <ListRowButton
              key={row.personId}
              title={row.name}
              detail={row.certificate && <span>{row.certificate.number}</span>}
              onPress={() => onChange({ personId: row.personId, name: row.name })}
            />
          ))}
        </List>
      )}
    </Field>
  )
}
