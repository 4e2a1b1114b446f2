import type { AreaId, Place } from '@huhang/contract'
import { useTranslation } from 'react-i18next'
import { useLook } from '../../app/look'
import { PlacePicker } from '../../map'
import { Field } from '../../ui/Field'
import { Select } from '../../ui/Select'

export type Home = { place: Place | null; areaId: AreaId | '' }
type HomeFieldsProps = {
  value: Home
  asked: boolean
  placeLabel: string
  placeMissing: string
  onChange(home: Home): void
}

/** A place and the area it lies in; the county comes with the place, the town is chosen. */
export function HomeFields({ value, asked, placeLabel, placeMissing, onChange }: HomeFieldsProps) {
  const { t, i18n } = useTranslation('volunteers')
  const { data } = useLook('areas.tree', {})
  const areas = data?.areas ?? []
  const chosen = areas.find(({ areaId }) => areaId === value.areaId)
  const countyId = chosen?.kind === 'county' ? chosen.areaId : chosen?.parentId
  const offered = areas.filter(
    ({ kind, areaId, parentId, isMine }) =>
      isMine && (kind === 'city' || kind === 'county' || areaId === countyId || parentId === countyId),
  )
  return (
    <>
      <Field group label={placeLabel} required error={asked && value.place === null && placeMissing}>
        <PlacePicker
          value={value.place}
          onChange={(place, found) =>
            onChange({ place, areaId: found && !value.areaId.startsWith(found) ? found : value.areaId })
          }
        />
      </Field>
      <Field label={t('form.area')} required error={asked && value.areaId === '' && t('form.areaMissing')}>
        <Select
          value={value.areaId}
          options={offered.map(({ areaId, name, nameEn }) => ({
            value: areaId,
            label: i18n.language === 'en' ? (nameEn ?? name) : name,
          }))}
          onChange={(areaId) => onChange({ ...value, areaId })}
        />
      </Field>
    </>
  )
}
