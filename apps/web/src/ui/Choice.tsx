import { useId } from 'react'
import styles from './Field.module.css'
import type { Option } from './Select'

type ChoiceProps<Value extends string> = {
  value: Value | ''
  options: readonly Option<Value>[]
  onChange(value: NoInfer<Value>): void
  disabled?: boolean
}

/** One of a few, all in sight: a radio group as chips. Stands in a `<Field group>`. */
export function Choice<Value extends string>({ value, options, onChange, disabled }: ChoiceProps<Value>) {
  const name = useId()
  return (
    <div className={styles.group}>
      {options.map((option) => (
        <label key={option.value} className={styles.chip}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            disabled={disabled || option.disabled}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </div>
  )
}

type ChoicesProps<Value extends string> = {
  values: readonly Value[]
  options: readonly Option<Value>[]
  onChange(values: NoInfer<Value>[]): void
  disabled?: boolean
}

/** Any of a few, all in sight. */
export function Choices<Value extends string>({ values, options, onChange, disabled }: ChoicesProps<Value>) {
  return (
    <div className={styles.group}>
      {options.map((option) => (
        <label key={option.value} className={styles.chip}>
          <input
            type="checkbox"
            value={option.value}
            checked={values.includes(option.value)}
            disabled={disabled || option.disabled}
            onChange={(event) =>
              onChange(
                event.target.checked ? [...values, option.value] : values.filter((value) => value !== option.value),
              )
            }
          />
          {option.label}
        </label>
      ))}
    </div>
  )
}

type CheckProps = { checked: boolean; label: string; onChange(checked: boolean): void; disabled?: boolean }

export function Check({ checked, label, onChange, disabled }: CheckProps) {
  return (
    <label className={styles.check}>
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{label}</span>
    </label>
  )
}
