import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/Button'
import { askWho } from './session'

/** Asks anew who is here, and with it for the key without which nothing is kept. */
export function KeepAgain() {
  const { t } = useTranslation('outbox')
  const [pending, setPending] = useState(false)
  const tryAgain = () => {
    setPending(true)
    // What stands in the way is said beside this button.
    void askWho()
      .catch(() => null)
      .finally(() => setPending(false))
  }
  return (
    <Button size="small" pending={pending} onClick={tryAgain}>
      {t('closed.again')}
    </Button>
  )
}
