import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { classes } from './classes'
import { useField } from './Field'
import styles from './Field.module.css'

export type Option<Value extends string> = { value: Value; label: string; disabled?: boolean }

type SelectProps<Value extends string> = Omit<ComponentProps<'select'>, 'onChange' | 'value'> & {
  value: Value | ''
  options: readonly Option<Value>[]
  /** The words of "nothing chosen"; null: something is always chosen. */
  empty?: string | null
  onChange(value: NoInfer<Value> | ''): void
}

/** The device's own list: on a phone nothing is faster. For more than thirty options use a search. */
export function Select<Value extends string>({
  value,
  options,
  empty,
  onChange,
  className,
  ...rest
}: SelectProps<Value>) {
  const { t } = useTranslation('ui')
  return (
    <select
      {...useField()}
      {...rest}
      value={value}
      className={classes(styles.input, className)}
      onChange={(event) => onChange(event.target.value as Value | '')}
    >
      {empty !== null && <option value="">{empty ?? t('choose')}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value} disabled={option.disabled}>
          {option.label}
        </option>
      ))}
    </select>
  )
}
