import type { LocalDay } from '@huhang/contract'
import type { HazardOfNo } from '@huhang/contract/checklists'
import { HazardGrade } from '@huhang/contract/hazards'
import { clauseOn } from '@huhang/domain/hazards'
import { useTranslation } from 'react-i18next'
import { Check, Choice } from '../../ui/Choice'
import { Field } from '../../ui/Field'
import { Stack } from '../../ui/PageHeader'
import { NumberInput } from '../../ui/TextInput'
import { ClausePicker } from '../hazards'
import styles from './Checklist.module.css'
import { WordsInput } from './WordsInput'

type EditNoProps = { no: HazardOfNo | undefined; on: LocalDay; onChange(no: HazardOfNo | undefined): void }

/** The hazard that a "no" makes: its clause brings grade, basis and usual days. */
export function EditNo({ no, on, onChange }: EditNoProps) {
  const { t } = useTranslation('checklists')
  const { t: tHazards } = useTranslation('hazards')
  return (
    <div className={styles.edited}>
      <Check
        checked={no !== undefined}
        label={t('edit.makesHazard')}
        onChange={(makes) => onChange(makes ? { grade: 'general' } : undefined)}
      />
      {no !== undefined && (
        <Stack>
          <ClausePicker
            clauseId={no.clauseId}
            on={on}
            onChoose={(found) => {
              const { clauseId: _before, ...rest } = no
              onChange(found === null ? rest : { ...rest, clauseId: found.clause.id, grade: found.clause.grade })
            }}
          />
          <Field label={t('edit.grade')} group>
            <Choice
              value={no.grade}
              options={HazardGrade.options.map((value) => ({
                value,
                label: tHazards(`grade.${value}`),
                disabled:
                  value === 'general' &&
                  no.clauseId !== undefined &&
                  clauseOn(no.clauseId, on)?.clause.grade === 'major',
              }))}
              onChange={(grade) => onChange({ ...no, grade })}
            />
          </Field>
          <WordsInput
            label={t('edit.description')}
            value={no.description ?? { zh: '' }}
            onChange={(description) => {
              const { description: _before, ...rest } = no
              onChange(description.zh === '' && !description.en ? rest : { ...rest, description })
            }}
          />
          <Field label={t('edit.days')} required={false} hint={t('edit.daysHint')}>
            <NumberInput
              min={0}
              max={180}
              value={no.deadlineDays ?? null}
              onChange={(days) => {
                const { deadlineDays: _before, ...rest } = no
                onChange(days === null ? rest : { ...rest, deadlineDays: Math.round(days) })
              }}
            />
          </Field>
        </Stack>
      )}
    </div>
  )
}
