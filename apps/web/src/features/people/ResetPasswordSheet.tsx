import { Password, type PersonView } from '@huhang/contract/access'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Refusal } from '../../app/failure'
import { focusFirstInvalid, useTouched } from '../../app/touched'
import { Button } from '../../ui/Button'
import { RefusalNote } from '../../ui/ErrorState'
import { Field } from '../../ui/Field'
import { Sheet } from '../../ui/Sheet'
import { TextInput } from '../../ui/TextInput'
import { showToast } from '../../ui/Toast'
import { resetPassword } from './open-account'
import styles from './People.module.css'

/** A password for who forgot theirs, told in person. */
export function ResetPasswordSheet({ person, onClose }: { person: PersonView; onClose(): void }) {
  const { t } = useTranslation('access')
  const { t: ui } = useTranslation('ui')
  const [password, setPassword] = useState('')
  const [pending, setPending] = useState(false)
  const [refused, setRefused] = useState<Refusal | null>(null)
  const element = useRef<HTMLDivElement>(null)
  const touched = useTouched<'password'>()
  const isShort = !Password.safeParse(password).success

  async function send() {
    touched.showAll()
    focusFirstInvalid(element.current)
    if (isShort || pending) return
    setPending(true)
    const refusal = await resetPassword({ personId: person.personId, password })
    setPending(false)
    setRefused(refusal)
    if (refusal !== null) return
    showToast(t('account.wasReset', { name: person.name }))
    onClose()
  }

  return (
    <Sheet
      open
      title={t('account.reset')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button kind="primary" pending={pending} onClick={() => void send()}>
            {t('account.resetSubmit')}
          </Button>
        </>
      }
    >
      <div ref={element} className={styles.form}>
        <p>{t('account.resetNote', { name: person.name })}</p>
        <Field
          label={t('account.newPassword')}
          required
          hint={t('account.passwordHint')}
          error={isShort && touched.shows('password') ? t('password.tooShort') : undefined}
        >
          <TextInput
            type="password"
            value={password}
            maxLength={128}
            autoComplete="new-password"
            onChange={setPassword}
            onBlur={() => touched.leave('password')}
          />
        </Field>
        <RefusalNote refused={refused} />
      </div>
    </Sheet>
  )
}
