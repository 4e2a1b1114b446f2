import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Refusal } from '../../app/failure'
import { Button } from '../../ui/Button'
import { RefusalNote } from '../../ui/ErrorState'
import { Stack } from '../../ui/PageHeader'

type VerbFormProps = {
  /** The verb on the button. */
  verb?: string
  /** Everything needed is there. */
  whole: boolean
  pending: boolean
  refused: Refusal | null
  danger?: boolean
  onSend(): void
  /** Given whether sending was tried: only then what is missing is shown. */
  children(tried: boolean): ReactNode
}

/** A form that says one verb: what is missing is shown on the first try, and the first missing field gets the focus. */
export function VerbForm({ verb, whole, pending, refused, danger, onSend, children }: VerbFormProps) {
  const { t } = useTranslation('hazards')
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)

  function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (whole) return onSend()
    // The marks appear with the next paint.
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus())
  }

  return (
    <form ref={form} onSubmit={submit} noValidate>
      <Stack>
        {children(tried)}
        <RefusalNote refused={refused} />
        <Button type="submit" kind={danger ? 'danger' : 'primary'} size="large" wide pending={pending}>
          {verb ?? t('form.send')}
        </Button>
      </Stack>
    </form>
  )
}
