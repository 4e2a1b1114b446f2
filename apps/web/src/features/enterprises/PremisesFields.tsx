import { RiskColour } from '@huhang/contract/enterprises'
import { useTranslation } from 'react-i18next'
import type { useTouched } from '../../app/touched'
import { PlacePicker } from '../../map'
import { Choice } from '../../ui/Choice'
import { Field } from '../../ui/Field'
import { NumberInput, TextInput } from '../../ui/TextInput'
import { AreaPicker } from '../areas'
import { type PremisesForm, type PremisesTrouble, premisesTrouble } from './premises-form'

type PremisesFieldsProps = {
  form: PremisesForm
  onChange(change: Partial<PremisesForm>): void
  touched: ReturnType<typeof useTouched<keyof PremisesTrouble>>
}

export function PremisesFields({ form, onChange, touched }: PremisesFieldsProps) {
  const { t } = useTranslation('enterprises')
  const trouble = premisesTrouble(form)
  const errorAt = (key: keyof PremisesTrouble) => {
    const code = trouble[key]
    return code !== undefined && touched.shows(key) ? t(code) : undefined
  }
  return (
    <>
      <Field label={t('premises.name')} required error={errorAt('name')}>
        <TextInput
          value={form.name}
          maxLength={120}
          onChange={(name) => onChange({ name })}
          onBlur={() => touched.leave('name')}
        />
      </Field>
      <Field label={t('area')} required group error={errorAt('areaId')}>
        <AreaPicker
          value={form.areaId}
          onChange={(areaId) => {
            onChange({ areaId })
            touched.leave('areaId')
          }}
        />
      </Field>
      <Field label={t('premises.address')} required error={errorAt('address')}>
        <TextInput
          value={form.address}
          maxLength={200}
          autoComplete="street-address"
          onChange={(address) => onChange({ address })}
          onBlur={() => touched.leave('address')}
        />
      </Field>
      <Field label={t('premises.place')} hint={t('premises.placeHint')} required group error={errorAt('place')}>
        <PlacePicker
          value={form.place}
          onChange={(place, countyId) =>
            onChange(form.areaId === '' && countyId !== null ? { place, areaId: countyId } : { place })
          }
        />
      </Field>
      <Field label={t('riskColour')} group>
        <Choice
          value={form.riskColour}
          options={RiskColour.options.map((value) => ({ value, label: t(`colourWords.${value}`) }))}
          onChange={(riskColour) => onChange({ riskColour })}
        />
      </Field>
      <Field label={t('premises.headcount')} required={false}>
        <NumberInput
          min={0}
          max={1_000_000}
          step={1}
          value={form.headcount}
          onChange={(headcount) => onChange({ headcount })}
        />
      </Field>
    </>
  )
}
