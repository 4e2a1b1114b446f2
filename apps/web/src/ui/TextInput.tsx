import type { ComponentProps } from 'react'
import { classes } from './classes'
import { useField } from './Field'
import styles from './Field.module.css'

type TextInputProps = Omit<ComponentProps<'input'>, 'onChange' | 'value'> & {
  value: string
  onChange(value: string): void
}

/** One line of text. `type="tel"`, `inputMode` and `autoComplete` choose the phone's keyboard. */
export function TextInput({ onChange, className, ...rest }: TextInputProps) {
  return (
    <input
      {...useField()}
      {...rest}
      className={classes(styles.input, className)}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}

type TextAreaProps = Omit<ComponentProps<'textarea'>, 'onChange' | 'value'> & {
  value: string
  onChange(value: string): void
}

export function TextArea({ onChange, className, ...rest }: TextAreaProps) {
  return (
    <textarea
      {...useField()}
      {...rest}
      className={classes(styles.input, className)}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}

type NumberInputProps = Omit<ComponentProps<'input'>, 'onChange' | 'value' | 'type'> & {
  value: number | null
  onChange(value: number | null): void
}

/** A number, or null while empty. */
export function NumberInput({ value, onChange, className, ...rest }: NumberInputProps) {
  return (
    <input
      inputMode="decimal"
      {...useField()}
      {...rest}
      type="number"
      value={value ?? ''}
      className={classes(styles.input, className)}
      onChange={(event) => onChange(Number.isNaN(event.target.valueAsNumber) ? null : event.target.valueAsNumber)}
    />
  )
}
