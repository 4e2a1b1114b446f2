import type { Words } from '@huhang/contract/checklists'
import { useTranslation } from 'react-i18next'
import { Field } from '../../ui/Field'
import { TextArea, TextInput } from '../../ui/TextInput'
import styles from './Checklist.module.css'

type WordsInputProps = { label: string; value: Words; onChange(words: Words): void; long?: boolean }

/** Chinese, which every paper is printed in, and English beside it if somebody writes it. */
export function WordsInput({ label, value, onChange, long = false }: WordsInputProps) {
  const { t } = useTranslation('checklists')
  const Input = long ? TextArea : TextInput
  return (
    <div className={styles.words}>
      <Field label={t('edit.inChinese', { label })}>
        <Input maxLength={500} value={value.zh} onChange={(zh: string) => onChange({ ...value, zh })} />
      </Field>
      <Field label={t('edit.inEnglish', { label })} required={false}>
        <Input
          maxLength={800}
          value={value.en ?? ''}
          onChange={(en: string) => onChange(en === '' ? { zh: value.zh } : { ...value, en })}
        />
      </Field>
    </div>
  )
}
