import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import type { Refusal } from '../app/failure'
import { focusFirstInvalid } from '../app/touched'
import { Button } from './Button'
import { RefusalNote } from './ErrorState'
import { HoldingContext, useHolding } from './holding'
import { Stack } from './PageHeader'

type VerbFormProps = {
  /** The verb on the button. */
  verb: string
  /** Everything needed is there. */
  whole: boolean
  pending: boolean
  refused: Refusal | null
  danger?: boolean
  onSend(): void
  /** Given whether sending was tried: only then what is missing is shown. */
  children(tried: boolean): ReactNode
}

/**
 * A form that says one verb: what is missing is shown on the first try, and the first missing field gets the focus. A
 * field that is still at work holds it back (`useHold`).
 */
export function VerbForm({ verb, whole, pending, refused, danger, onSend, children }: VerbFormProps) {
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const { holding, held } = useHolding(pending)

  function submit(event: FormEvent) {
    event.preventDefault()
    if (held !== null) return
    setTried(true)
    if (whole) onSend()
    else focusFirstInvalid(form.current)
  }

  return (
    <form ref={form} onSubmit={submit} noValidate>
      <Stack>
        <HoldingContext value={holding}>{children(tried)}</HoldingContext>
        <RefusalNote refused={refused} />
        {held !== null && <p role="status">{held}</p>}
        <Button
          type="submit"
          kind={danger ? 'danger' : 'primary'}
          size="large"
          wide
          pending={pending}
          disabled={held !== null}
        >
          {verb}
        </Button>
      </Stack>
    </form>
  )
}
