import type { AreaId } from '@huhang/contract'
import { useTranslation } from 'react-i18next'
import { useLook } from '../../app/look'
import { Field } from '../../ui/Field'
import { Select } from '../../ui/Select'

type AreaFieldProps = { value: AreaId | ''; label: string; error: string | false; onChange(areaId: AreaId | ''): void }

/** The county a place lies in and its towns; before there is a place, the counties. */
export function AreaField({ value, label, error, onChange }: AreaFieldProps) {
  const { i18n } = useTranslation()
  const { data } = useLook('areas.tree', {})
  const areas = data?.areas ?? []
  const chosen = areas.find(({ areaId }) => areaId === value)
  const countyId = chosen?.kind === 'county' ? chosen.areaId : (chosen?.parentId ?? null)
  const near = areas.filter(
    ({ areaId, parentId }) => areaId === countyId || (countyId !== null && parentId === countyId),
  )
  const offered = near.length > 0 ? near : areas.filter(({ kind }) => kind === 'county')
  const others = areas.filter(({ kind, areaId }) => kind === 'county' && areaId !== countyId)
  const options = [...offered, ...(near.length > 0 ? others : [])]
    .filter(({ isMine }) => isMine)
    .map(({ areaId, name, nameEn }) => ({
      value: areaId,
      label: i18n.language === 'en' ? (nameEn ?? name) : name,
    }))
  return (
    <Field label={label} required error={error}>
      <Select value={value} options={options} onChange={onChange} />
    </Field>
  )
}
