import type { ChecklistItem, Condition } from '@huhang/contract/checklists'
import { Plus, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button'
import { Choices } from '../../ui/Choice'
import { Field } from '../../ui/Field'
import { Select } from '../../ui/Select'
import { NumberInput } from '../../ui/TextInput'
import styles from './Checklist.module.css'
import { useWordsOf } from './use-words-of'

type EditShowIfProps = {
  item: ChecklistItem
  before: readonly ChecklistItem[]
  onChange(item: ChecklistItem): void
}

/** Only what stands before an item can decide whether it is asked. */
export function EditShowIf({ item, before, onChange }: EditShowIfProps) {
  const { t } = useTranslation('checklists')
  const conditions = item.showIf ?? []

  function set(next: Condition[]) {
    const { showIf: _before, ...rest } = item
    onChange((next.length === 0 ? rest : { ...rest, showIf: next }) as ChecklistItem)
  }
  const about = (key: string): Condition => {
    const found = before.find((one) => one.key === key)
    if (found?.kind === 'number') return { item: key, from: 0, to: null }
    return {
      item: key,
      is: [found?.kind === 'choice' ? (found.choices[0]?.key ?? 'na') : found?.kind === 'text' ? 'na' : 'yes'],
    }
  }

  const first = before[0]
  if (first === undefined && conditions.length === 0) return null
  return (
    <Field label={t('edit.showIf')} group hint={t('edit.showIfHint')}>
      {conditions.map((condition, index) => (
        <OneCondition
          key={`${index} ${condition.item}`}
          condition={condition}
          before={before}
          onChange={(next) => set(conditions.with(index, next))}
          onItem={(key) => set(conditions.with(index, about(key)))}
          onRemove={() => set(conditions.toSpliced(index, 1))}
        />
      ))}
      {first && conditions.length < 10 && (
        <Button size="small" icon={Plus} onClick={() => set([...conditions, about(before.at(-1)?.key ?? first.key)])}>
          {t('edit.addCondition')}
        </Button>
      )}
    </Field>
  )
}

type OneConditionProps = {
  condition: Condition
  before: readonly ChecklistItem[]
  onChange(condition: Condition): void
  onItem(key: string): void
  onRemove(): void
}

function OneCondition({ condition, before, onChange, onItem, onRemove }: OneConditionProps) {
  const { t } = useTranslation('checklists')
  const wordsOf = useWordsOf()
  const about = before.find(({ key }) => key === condition.item)
  const na = { value: 'na', label: t('answer.na') }
  const values =
    about?.kind === 'choice'
      ? [...about.choices.map(({ key, text }) => ({ value: key, label: wordsOf(text) || key })), na]
      : about?.kind === 'yes-no'
        ? [{ value: 'yes', label: t('answer.yes') }, { value: 'no', label: t('answer.no') }, na]
        : [na]
  return (
    <div className={styles.edited}>
      <div className={styles.editedHead}>
        <Select
          aria-label={t('edit.conditionItem')}
          value={condition.item}
          empty={null}
          options={before.map(({ key, text }) => ({ value: key, label: `${key} ${wordsOf(text)}`.slice(0, 60) }))}
          onChange={(key) => key && onItem(key)}
        />
        <Button kind="quiet" size="small" icon={Trash2} aria-label={t('edit.removeCondition')} onClick={onRemove} />
      </div>
      {'is' in condition ? (
        <Choices values={condition.is} options={values} onChange={(is) => onChange({ ...condition, is })} />
      ) : (
        <div className={styles.words}>
          <Field label={t('edit.from')} required={false}>
            <NumberInput value={condition.from} onChange={(from) => onChange({ ...condition, from })} />
          </Field>
          <Field label={t('edit.to')} required={false}>
            <NumberInput value={condition.to} onChange={(to) => onChange({ ...condition, to })} />
          </Field>
        </div>
      )}
    </div>
  )
}
