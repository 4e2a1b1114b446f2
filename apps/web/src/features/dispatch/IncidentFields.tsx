import { IncidentCategory, IncidentChannel, IncidentLevel } from '@huhang/contract/dispatch'
import { useTranslation } from 'react-i18next'
import { PlacePicker } from '../../map'
import { Check, Choice } from '../../ui/Choice'
import { Field } from '../../ui/Field'
import { Select } from '../../ui/Select'
import { TextArea, TextInput } from '../../ui/TextInput'
import { AreaPicker, areaAfterMove } from '../areas'
import type { IncidentDraft, IncidentTrouble } from './incident-draft'
import { NeedsField } from './NeedsField'

type IncidentFieldsProps = {
  draft: IncidentDraft
  trouble: IncidentTrouble
  /** The caller's phone that is on record already. */
  phoneKept: string | null
  isNew: boolean
  change(part: Partial<IncidentDraft>): void
}

/** In the order in which a caller tells it: what, where, who calls; then what is needed. */
export function IncidentFields({ draft, trouble, phoneKept, isNew, change }: IncidentFieldsProps) {
  const { t } = useTranslation('dispatch')
  return (
    <>
      <Field group label={t('form.category')} required error={trouble.category && t('form.categoryMissing')}>
        <Choice
          value={draft.category}
          options={IncidentCategory.options.map((each) => ({ value: each, label: t(`category.${each}`) }))}
          onChange={(category) => change({ category })}
        />
      </Field>
      <Field label={t('form.address')}>
        <TextInput value={draft.address} maxLength={200} onChange={(address) => change({ address })} />
      </Field>
      <Field group label={t('form.place')} required error={trouble.place && t('form.placeMissing')}>
        <PlacePicker
          value={draft.place}
          onChange={(place, countyId) => change({ place, areaId: areaAfterMove(draft.areaId, countyId) })}
        />
      </Field>
      <Field group label={t('form.area')} required error={trouble.areaId && t('form.areaMissing')}>
        <AreaPicker value={draft.areaId} onChange={(areaId) => change({ areaId })} />
      </Field>
      <Field label={t('form.description')}>
        <TextArea
          value={draft.description}
          rows={3}
          maxLength={2000}
          onChange={(description) => change({ description })}
        />
      </Field>
      <Field label={t('form.callerPhone')} hint={phoneKept && t('form.phoneKept', { phone: phoneKept })}>
        <TextInput
          type="tel"
          autoComplete="off"
          maxLength={30}
          value={draft.callerPhone}
          onChange={(callerPhone) => change({ callerPhone })}
        />
      </Field>
      <Field label={t('form.callerName')}>
        <TextInput
          autoComplete="off"
          maxLength={40}
          value={draft.callerName}
          onChange={(callerName) => change({ callerName })}
        />
      </Field>
      <NeedsField needs={draft.needs} onChange={(needs) => change({ needs })} />
      <Field group label={t('form.level')}>
        <Choice
          value={draft.level}
          options={IncidentLevel.options.toReversed().map((each) => ({ value: each, label: t(`level.${each}`) }))}
          onChange={(level) => change({ level })}
        />
      </Field>
      <Field label={t('form.name')} hint={t('form.nameHint')}>
        <TextInput value={draft.title} maxLength={80} onChange={(title) => change({ title })} />
      </Field>
      {isNew && (
        <>
          <Field label={t('form.channel')}>
            <Select
              value={draft.channel}
              empty={null}
              options={IncidentChannel.options.map((each) => ({ value: each, label: t(`channel.${each}`) }))}
              onChange={(channel) => channel !== '' && change({ channel })}
            />
          </Field>
          <Check
            label={t('form.isExercise')}
            checked={draft.isExercise}
            onChange={(isExercise) => change({ isExercise })}
          />
        </>
      )}
    </>
  )
}
