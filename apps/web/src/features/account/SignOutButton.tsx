import { useRouter } from '@tanstack/react-router'
import { LogOut } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { signOut } from '../../app/session'
import { useCounts } from '../../outbox'
import { Button } from '../../ui/Button'
import { Sheet } from '../../ui/Sheet'

/** Signing out; with something waiting it first says what becomes of it. */
export function SignOutButton({ ask }: { ask(act: () => Promise<void>): Promise<void> }) {
  const { t } = useTranslation('outbox')
  const { t: tShell } = useTranslation('shell')
  const router = useRouter()
  const { waiting, troubled, photos } = useCounts()
  const kept = waiting + troubled + photos
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)

  async function leave() {
    await signOut()
    await router.navigate({ to: '/sign-in' })
  }

  return (
    <>
      <Button icon={LogOut} onClick={() => (kept > 0 ? setOpen(true) : void ask(leave))}>
        {tShell('account.signOut')}
      </Button>
      <Sheet
        open={open}
        at="middle"
        title={t('signOut.verb')}
        onClose={close}
        footer={
          <>
            <Button onClick={close}>{t('signOut.stay')}</Button>
            <Button kind="danger" onClick={() => void ask(leave)}>
              {t('signOut.verb')}
            </Button>
          </>
        }
      >
        {t('signOut.question', { count: kept })}
      </Sheet>
    </>
  )
}
