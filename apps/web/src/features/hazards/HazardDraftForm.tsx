import type { LocalDay } from '@huhang/contract'
import { HazardCategory, HazardGrade } from '@huhang/contract/hazards'
import { clauseOn, clauseWords, type FoundClause } from '@huhang/domain/hazards'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PhotoInput } from '../../photos'
import { Button } from '../../ui/Button'
import { Check, Choice } from '../../ui/Choice'
import { DateInput } from '../../ui/DateInput'
import { Field } from '../../ui/Field'
import { Stack } from '../../ui/PageHeader'
import { TextArea, TextInput } from '../../ui/TextInput'
import { ClausePicker } from './ClausePicker'
import { foreseenDeadline, type HazardForm, hazardFormTrouble } from './hazard-draft'

type HazardDraftFormProps = {
  form: HazardForm
  onChange(part: Partial<HazardForm>): void
  /** The local day of finding. */
  foundOn: LocalDay
  /** Sending was tried: what is missing is shown. */
  tried: boolean
}

/** Photo first, then the clause, then where; everything else has a default. */
export function HazardDraftForm({ form, onChange, foundOn, tried }: HazardDraftFormProps) {
  const { t } = useTranslation('hazards')
  const [more, setMore] = useState(false)
  const trouble = tried ? hazardFormTrouble(form) : {}
  const clauseGrade = form.clauseId === undefined ? undefined : clauseOn(form.clauseId, foundOn)?.clause.grade

  function choose(found: FoundClause | null) {
    if (found === null) return onChange({ clauseId: undefined, clauseVersion: undefined })
    const { clause, pack } = found
    onChange({
      clauseId: clause.id,
      clauseVersion: pack.version,
      grade: clause.grade,
      category: clause.category,
      ...(clause.grade === 'major' ? { correctedOnSpot: false } : {}),
      // One's own words stay; an empty field takes those of the clause.
      ...(form.description.trim() === '' ? { description: clauseWords(clause) } : {}),
    })
  }

  return (
    <Stack>
      <Field label={t('draft.photos')} group>
        <PhotoInput list={`${form.id}.photos`} value={form.photos} onChange={(photos) => onChange({ photos })} />
      </Field>
      <ClausePicker clauseId={form.clauseId} on={foundOn} onChoose={choose} />
      <Field
        label={t('draft.description')}
        required
        error={trouble.description ? t(`draft.${trouble.description}`) : undefined}
      >
        <TextArea
          name="description"
          rows={3}
          maxLength={2000}
          value={form.description}
          onChange={(description) => onChange({ description })}
        />
      </Field>
      <Field label={t('draft.spot')} required={false} hint={t('draft.spotHint')}>
        <TextInput name="spot" maxLength={200} value={form.spot} onChange={(spot) => onChange({ spot })} />
      </Field>
      <Field label={t('draft.grade')} group hint={clauseGrade === 'major' ? t('draft.gradeFixed') : undefined}>
        <Choice
          value={form.grade}
          options={HazardGrade.options.map((grade) => ({
            value: grade,
            label: t(`grade.${grade}`),
            disabled: grade === 'general' && clauseGrade === 'major',
          }))}
          onChange={(grade) => onChange(grade === 'major' ? { grade, correctedOnSpot: false } : { grade })}
        />
      </Field>
      <Field label={t('draft.handling')} group error={trouble.corrected ? t(`draft.${trouble.corrected}`) : undefined}>
        <Check
          checked={form.correctedOnSpot}
          label={t('draft.correctedOnSpot')}
          disabled={form.grade === 'major'}
          onChange={(correctedOnSpot) => onChange({ correctedOnSpot })}
        />
      </Field>
      {form.correctedOnSpot && (
        <Field label={t('draft.afterPhotos')} group required>
          <PhotoInput
            list={`${form.id}.afterPhotos`}
            value={form.afterPhotos}
            onChange={(afterPhotos) => onChange({ afterPhotos })}
          />
        </Field>
      )}
      {!form.correctedOnSpot && (
        <Field
          label={t('draft.deadline')}
          hint={t(form.deadlineOn === '' ? 'draft.deadlineUsual' : 'draft.deadlineOwn')}
        >
          <DateInput
            name="deadlineOn"
            min={foundOn}
            value={form.deadlineOn || foreseenDeadline(form, foundOn)}
            onChange={(deadlineOn) => onChange({ deadlineOn })}
          />
        </Field>
      )}
      {more ? (
        <Field label={t('draft.category')} group>
          <Choice
            value={form.category}
            options={HazardCategory.options.map((value) => ({ value, label: t(`category.${value}`) }))}
            onChange={(category) => onChange({ category })}
          />
        </Field>
      ) : (
        <Button kind="quiet" onClick={() => setMore(true)}>
          {t('draft.more')}
        </Button>
      )}
    </Stack>
  )
}
