import { CircleAlert } from 'lucide-react'
import { createContext, type ReactNode, useContext, useId } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './Field.module.css'

type Wiring = { id: string; describedBy: string | undefined; invalid: boolean; required: boolean }
const FieldContext = createContext<Wiring | null>(null)

/** What an input inside a `Field` takes over from it: id, description, validity. */
export function useField() {
  const field = useContext(FieldContext)
  return field === null
    ? {}
    : {
        id: field.id,
        'aria-describedby': field.describedBy,
        'aria-invalid': field.invalid || undefined,
        'aria-required': field.required || undefined,
      }
}

export type FieldProps = {
  label: ReactNode
  /** Shown under the input while there is no error. */
  hint?: ReactNode
  /** Already worded; names what to do. */
  error?: ReactNode
  /** True marks it required, false optional; absent marks nothing. */
  required?: boolean
  /** A group of inputs (chips, checkboxes) is a fieldset: its label names the group. */
  group?: boolean
  children: ReactNode
}

/** One label above, one input, one line below. */
export function Field({ label, hint, error, required, group, children }: FieldProps) {
  const id = useId()
  const { t } = useTranslation('ui')
  const note = error ? `${id}-error` : hint ? `${id}-hint` : undefined
  const mark =
    required === undefined ? null : <span className={styles.mark}>{t(required ? 'required' : 'optional')}</span>
  const below = error ? (
    <span id={note} className={styles.error} role="alert">
      <CircleAlert size={14} aria-hidden style={{ alignSelf: 'center', flex: 'none' }} />
      {error}
    </span>
  ) : (
    hint && (
      <span id={note} className={styles.hint}>
        {hint}
      </span>
    )
  )
  const wired = (
    <FieldContext value={{ id, describedBy: note, invalid: Boolean(error), required: required === true }}>
      {children}
    </FieldContext>
  )
  return group ? (
    <fieldset className={styles.field} aria-describedby={note} data-invalid={error ? true : undefined}>
      <legend className={styles.label} style={{ marginBottom: '0.375rem' }}>
        {label}
        {mark}
      </legend>
      {wired}
      {below}
    </fieldset>
  ) : (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
        {mark}
      </label>
      {wired}
      {below}
    </div>
  )
}
