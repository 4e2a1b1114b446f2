import type { AreaId, Place } from '@huhang/contract'
import { useTranslation } from 'react-i18next'
import { PlacePicker } from '../../map'
import { Field } from '../../ui/Field'
import { AreaPicker, areaAfterMove } from '../areas'

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
  const { t } = useTranslation('volunteers')
  return (
    <>
      <Field group label={placeLabel} required error={asked && value.place === null && placeMissing}>
        <PlacePicker
          value={value.place}
          onChange={(place, countyId) => onChange({ place, areaId: areaAfterMove(value.areaId, countyId) })}
        />
      </Field>
      <Field group label={t('form.area')} required error={asked && value.areaId === '' && t('form.areaMissing')}>
        <AreaPicker value={value.areaId} onChange={(areaId) => onChange({ ...value, areaId })} />
      </Field>
    </>
  )
}
