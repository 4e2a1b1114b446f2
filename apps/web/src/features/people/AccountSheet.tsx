import { Password } from '@huhang/contract/access'
import { type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Refusal } from '../../app/failure'
import { focusFirstInvalid, useTouched } from '../../app/touched'
import { Button } from '../../ui/Button'
import { RefusalNote } from '../../ui/ErrorState'
import { Field } from '../../ui/Field'
import { Sheet } from '../../ui/Sheet'
import { TextInput } from '../../ui/TextInput'
import { showToast } from '../../ui/Toast'
import styles from './People.module.css'

type Touched = ReturnType<typeof useTouched<'username' | 'password'>>
type Props = {
  title: string
  verb: string
  /** Told when it was done. */
  done: string
  /** Nothing is missing or wrong. A password is asked for in every sheet. */
  whole: boolean
  password: { label: string; value: string; onChange(value: string): void }
  send(): Promise<Refusal | null>
  onClose(): void
  children(touched: Touched): ReactNode
}

/** A sheet over an account that ends with a password, which is never kept as a draft. */
export function AccountSheet({ title, verb, done, whole, password, send, onClose, children }: Props) {
  const { t } = useTranslation('access')
  const { t: ui } = useTranslation('ui')
  const [pending, setPending] = useState(false)
  const [refused, setRefused] = useState<Refusal | null>(null)
  const element = useRef<HTMLDivElement>(null)
  const touched = useTouched<'username' | 'password'>()
  const isShort = !Password.safeParse(password.value).success

  async function submit() {
    touched.showAll()
    focusFirstInvalid(element.current)
    if (!whole || isShort || pending) return
    setPending(true)
    const refusal = await send()
    setPending(false)
    setRefused(refusal)
    if (refusal !== null) return
    showToast(done)
    onClose()
  }

  return (
    <Sheet
      open
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button kind="primary" pending={pending} onClick={() => void submit()}>
            {verb}
          </Button>
        </>
      }
    >
      <div ref={element} className={styles.form}>
        {children(touched)}
        <Field
          label={password.label}
          required
          hint={t('account.passwordHint')}
          error={isShort && touched.shows('password') ? t('password.tooShort') : undefined}
        >
          <TextInput
            type="password"
            value={password.value}
            maxLength={128}
            autoComplete="new-password"
            onChange={password.onChange}
            onBlur={() => touched.leave('password')}
          />
        </Field>
        <RefusalNote refused={refused} />
      </div>
    </Sheet>
  )
}
