import type { LocalDay } from '@huhang/contract'
import { type ChecklistItem, ChecklistKey, itemKinds, PhotoNeed } from '@huhang/contract/checklists'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button'
import { Check, Choice } from '../../ui/Choice'
import { Field } from '../../ui/Field'
import { Stack } from '../../ui/PageHeader'
import { NumberInput, TextInput } from '../../ui/TextInput'
import styles from './Checklist.module.css'
import { asKind } from './checklist-form'
import { EditChoices } from './EditChoices'
import { EditNo } from './EditNo'
import { EditShowIf } from './EditShowIf'
import { RowTools } from './RowTools'
import { useWordsOf } from './use-words-of'
import { WordsInput } from './WordsInput'

type EditItemProps = {
  item: ChecklistItem
  /** Items that stand before it: what it can hang on. */
  before: readonly ChecklistItem[]
  /** Keys of all items of the list. */
  taken: readonly string[]
  on: LocalDay
  open: boolean
  onOpen(): void
  onChange(item: ChecklistItem): void
  onMove(by: -1 | 1): void
  onRemove: (() => void) | undefined
}

export function EditItem({ item, before, taken, on, open, onOpen, onChange, onMove, onRemove }: EditItemProps) {
  const { t } = useTranslation('checklists')
  const wordsOf = useWordsOf()
  return (
    <div className={styles.edited}>
      <div className={styles.editedHead}>
        <Button kind="quiet" aria-expanded={open} onClick={onOpen} className={styles.editedTitle}>
          {item.text.zh === '' ? t('edit.newItem') : wordsOf(item.text)}
        </Button>
        <RowTools what={item.text.zh || item.key} onMove={onMove} onRemove={onRemove} />
      </div>
      {open && <ItemFields {...{ item, before, taken, on, onChange }} />}
    </div>
  )
}

type ItemFieldsProps = Pick<EditItemProps, 'item' | 'before' | 'taken' | 'on' | 'onChange'>

function ItemFields({ item, before, taken, on, onChange }: ItemFieldsProps) {
  const { t } = useTranslation('checklists')
  return (
    <Stack>
      <WordsInput label={t('edit.text')} value={item.text} long onChange={(text) => onChange({ ...item, text })} />
      <WordsInput
        label={t('edit.hint')}
        value={item.hint ?? { zh: '' }}
        onChange={(hint) => {
          const { hint: _before, ...rest } = item
          onChange(hint.zh === '' && !hint.en ? rest : { ...rest, hint })
        }}
      />
      <Field label={t('edit.kind')} group>
        <Choice
          value={item.kind}
          options={itemKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          onChange={(kind) => onChange(asKind(item, kind))}
        />
      </Field>
      {item.kind === 'number' && (
        <div className={styles.words}>
          <Field label={t('edit.from')} required={false}>
            <NumberInput
              value={item.limits.from}
              onChange={(from) => onChange({ ...item, limits: { ...item.limits, from } })}
            />
          </Field>
          <Field label={t('edit.to')} required={false}>
            <NumberInput
              value={item.limits.to}
              onChange={(to) => onChange({ ...item, limits: { ...item.limits, to } })}
            />
          </Field>
          <Field label={t('edit.unit')} required={false}>
            <TextInput maxLength={20} value={item.unit} onChange={(unit) => onChange({ ...item, unit })} />
          </Field>
        </div>
      )}
      {item.kind === 'choice' && (
        <EditChoices choices={item.choices} onChange={(choices) => onChange({ ...item, choices })} />
      )}
      <Field label={t('edit.photo')} group>
        <Choice
          value={item.photo}
          options={PhotoNeed.options.map((value) => ({ value, label: t(`photo.${value}`) }))}
          onChange={(photo) => onChange({ ...item, photo })}
        />
      </Field>
      <Check
        checked={item.isRequired}
        label={t('edit.required')}
        onChange={(isRequired) => onChange({ ...item, isRequired })}
      />
      <EditShowIf item={item} before={before} onChange={onChange} />
      {item.kind !== 'text' && (
        <>
          <Field label={t('edit.weight')} hint={t('edit.weightHint')}>
            <NumberInput
              min={0}
              max={100}
              value={item.weight}
              onChange={(weight) => onChange({ ...item, weight: Math.round(weight ?? 0) })}
            />
          </Field>
          <EditNo no={item.no} on={on} onChange={(no) => onChange(withNo(item, no))} />
        </>
      )}
      <Field label={t('edit.source')} required={false}>
        <TextInput maxLength={300} value={item.source} onChange={(source) => onChange({ ...item, source })} />
      </Field>
      <Check
        checked={item.needsOfficialWording}
        label={t('edit.needsWording')}
        onChange={(needsOfficialWording) => onChange({ ...item, needsOfficialWording })}
      />
      <KeyField value={item.key} taken={taken} onChange={(key) => onChange({ ...item, key })} />
    </Stack>
  )
}

type KeyFieldProps = { value: string; taken: readonly string[]; onChange(key: string): void }

/** Taken when it is left and names nothing else: while it is typed it may look like another's. */
function KeyField({ value, taken, onChange }: KeyFieldProps) {
  const { t } = useTranslation('checklists')
  const [typed, setTyped] = useState(value)
  const isTaken = typed !== value && taken.includes(typed)
  const misfits = !ChecklistKey.safeParse(typed).success
  const trouble = isTaken ? t('trouble.item-twice') : misfits ? t('trouble.key-shape') : undefined
  return (
    <Field label={t('edit.key')} hint={t('edit.keyHint')} error={trouble}>
      <TextInput
        maxLength={40}
        value={typed}
        onChange={setTyped}
        onBlur={() => trouble === undefined && typed !== value && onChange(typed)}
      />
    </Field>
  )
}

type Judged = Exclude<ChecklistItem, { kind: 'text' }>

function withNo(item: Judged, no: Judged['no']): ChecklistItem {
  const { no: _before, ...rest } = item
  return (no === undefined ? rest : { ...rest, no }) as ChecklistItem
}
