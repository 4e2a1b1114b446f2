import { Search, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useField } from './Field'
import styles from './Field.module.css'

type SearchBoxProps = {
  value: string
  onSearch(value: string): void
  placeholder?: string
  /** Said by screen readers where no `Field` names it. */
  label?: string
  /** Pause after the last key before asking. */
  waitMs?: number
  autoFocus?: boolean
}

/** Asks while one types, never in the middle of an input method's composition (pinyin becoming a word). */
export function SearchBox({ value, onSearch, placeholder, label, waitMs = 200, autoFocus }: SearchBoxProps) {
  const { t } = useTranslation('ui')
  const field = useField()
  const [typed, setTyped] = useState(value)
  const composing = useRef(false)
  const input = useRef<HTMLInputElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  useEffect(() => setTyped(value), [value])
  useEffect(() => () => clearTimeout(timer.current), [])
  useEffect(() => {
    if (autoFocus) input.current?.focus()
  }, [autoFocus])

  function ask(text: string, inMs: number) {
    clearTimeout(timer.current)
    if (!composing.current) timer.current = setTimeout(() => onSearch(text.trim()), inMs)
  }

  return (
    <div className={styles.search}>
      <Search aria-hidden />
      <input
        aria-label={label ?? t('search')}
        {...field}
        ref={input}
        type="search"
        enterKeyHint="search"
        autoComplete="off"
        className={styles.input}
        placeholder={placeholder ?? t('search')}
        value={typed}
        onCompositionStart={() => {
          composing.current = true
        }}
        onCompositionEnd={(event) => {
          composing.current = false
          ask(event.currentTarget.value, waitMs)
        }}
        onChange={(event) => {
          setTyped(event.target.value)
          ask(event.target.value, waitMs)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') ask(typed, 0)
          // Esc leaves the box and keeps what was asked; the browser would have emptied it.
          if (event.key === 'Escape' && !event.nativeEvent.isComposing) {
            event.preventDefault()
            event.currentTarget.blur()
          }
        }}
      />
      {typed !== '' && (
        <button
          type="button"
          className={styles.clear}
          aria-label={t('clear')}
          onClick={() => {
            setTyped('')
            ask('', 0)
            input.current?.focus()
          }}
        >
          <X aria-hidden />
        </button>
      )}
    </div>
  )
}
