import { type ItemChoice, Verdict } from '@huhang/contract/checklists'
import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { Select } from '../../ui/Select'
import styles from './Checklist.module.css'
import { moved } from './checklist-form'
import { RowTools } from './RowTools'
import { WordsInput } from './WordsInput'

type EditChoicesProps = { choices: ItemChoice[]; onChange(choices: ItemChoice[]): void }

export function EditChoices({ choices, onChange }: EditChoicesProps) {
  const { t } = useTranslation('checklists')
  const fresh = () => {
    let number = choices.length + 1
    while (choices.some(({ key }) => key === `choice-${number}`)) number += 1
    return { key: `choice-${number}`, text: { zh: '' }, counts: null }
  }
  return (
    <Field label={t('edit.choices')} group>
      {choices.map((choice, index) => (
        <div key={choice.key} className={styles.edited}>
          <WordsInput
            label={t('edit.choice', { number: index + 1 })}
            value={choice.text}
            onChange={(text) => onChange(choices.with(index, { ...choice, text }))}
          />
          <div className={styles.editedHead}>
            <Select
              aria-label={t('edit.counts', { number: index + 1 })}
              value={choice.counts ?? 'noted'}
              empty={null}
              options={[...Verdict.options, 'noted' as const].map((value) => ({ value, label: t(`counts.${value}`) }))}
              onChange={(value) => {
                const counts = Verdict.safeParse(value)
                onChange(choices.with(index, { ...choice, counts: counts.success ? counts.data : null }))
              }}
            />
            <RowTools
              what={choice.text.zh || choice.key}
              onMove={(by) => onChange(moved(choices, index, by))}
              onRemove={choices.length > 2 ? () => onChange(choices.toSpliced(index, 1)) : undefined}
            />
          </div>
        </div>
      ))}
      <Button size="small" icon={Plus} disabled={choices.length >= 20} onClick={() => onChange([...choices, fresh()])}>
        {t('edit.addChoice')}
      </Button>
    </Field>
  )
}
