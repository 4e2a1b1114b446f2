import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './Button'
import { Sheet } from './Sheet'

type ConfirmProps = {
  /** The button that asks. */
  label: ReactNode
  /** What will be destroyed, by name. */
  question: ReactNode
  /** The verb, not "OK": 合并, 取消任务. */
  verb: string
  onConfirm(): Promise<unknown> | undefined
  disabled?: boolean
  size?: 'small' | 'medium'
}

/** For acts that can't be undone: names what they destroy and asks once. What can be undone needs no question: toast it with an undo. */
export function Confirm({ label, question, verb, onConfirm, disabled, size = 'medium' }: ConfirmProps) {
  const [open, setOpen] = useState(false)
  const [pending, setPending] = useState(false)
  const { t } = useTranslation('ui')

  async function confirm() {
    setPending(true)
    await onConfirm()
    setPending(false)
    setOpen(false)
  }

  return (
    <>
      <Button kind="danger" size={size} disabled={disabled} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Sheet
        open={open}
        at="middle"
        title={verb}
        onClose={() => setOpen(false)}
        footer={
          <>
            <Button onClick={() => setOpen(false)}>{t('cancel')}</Button>
            <Button kind="danger" pending={pending} onClick={() => void confirm()}>
              {verb}
            </Button>
          </>
        }
      >
        {question}
      </Sheet>
    </>
  )
}
