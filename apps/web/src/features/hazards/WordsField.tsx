import type { ReactNode } from 'react'
import { Field } from '../../ui/Field'
import { TextArea, TextInput } from '../../ui/TextInput'
import { isBlank } from './verb-form'

type WordsFieldProps = {
  name: string
  label: string
  value: string
  onChange(value: string): void
  /** Said when it was left empty; without it the field may stay empty. */
  missing?: string
  /** Sending was tried. */
  tried?: boolean
  hint?: ReactNode
  /** One line, for a name or a number. */
  line?: boolean
  max?: number
}

/** Words that a verb asks for, and what is said when they are missing. */
export function WordsField({ name, label, value, onChange, missing, tried, hint, line, max = 2000 }: WordsFieldProps) {
  const isNeeded = missing !== undefined
  return (
    <Field
      label={label}
      required={isNeeded}
      hint={hint}
      error={tried && isNeeded && isBlank(value) ? missing : undefined}
    >
      {line ? (
        <TextInput name={name} maxLength={max} value={value} onChange={onChange} />
      ) : (
        <TextArea name={name} rows={3} maxLength={max} value={value} onChange={onChange} />
      )}
    </Field>
  )
}
