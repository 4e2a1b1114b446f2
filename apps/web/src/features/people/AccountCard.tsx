import { Password, type PersonView, Username } from '@huhang/contract/access'
import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Refusal } from '../../app/failure'
import { useMay } from '../../app/session'
import { useTouched } from '../../app/touched'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { RefusalNote } from '../../ui/ErrorState'
import { Field } from '../../ui/Field'
import { Sheet } from '../../ui/Sheet'
import { TextInput } from '../../ui/TextInput'
import { showToast } from '../../ui/Toast'
import { openAccount } from './open-account'
import styles from './People.module.css'

/** What the person signs in with; while there is nothing, an administrator may open an account. */
export function AccountCard({ person }: { person: PersonView }) {
  const { t } = useTranslation('access')
  const mayOpen = useMay('access.openAccount') && person.username === null
  const [opening, setOpening] = useState(false)
  return (
    <Card
      title={t('account.title')}
      actions={
        mayOpen && (
          <Button size="small" icon={UserPlus} onClick={() => setOpening(true)}>
            {t('account.open')}
          </Button>
        )
      }
    >
      {person.username === null ? t('account.none') : t('account.has', { username: person.username })}
      {opening && <OpenSheet person={person} onClose={() => setOpening(false)} />}
    </Card>
  )
}

function OpenSheet({ person, onClose }: { person: PersonView; onClose(): void }) {
  const { t } = useTranslation('access')
  const { t: ui } = useTranslation('ui')
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const [pending, setPending] = useState(false)
  const [refused, setRefused] = useState<Refusal | null>(null)
  const touched = useTouched<'username' | 'password'>()
  const nameIsWrong = !Username.safeParse(username).success
  const passwordIsShort = !Password.safeParse(password).success

  async function send() {
    touched.showAll()
    if (nameIsWrong || passwordIsShort || pending) return
    setPending(true)
    const refusal = await openAccount({ personId: person.personId, username, password })
    setPending(false)
    setRefused(refusal)
    if (refusal !== null) return
    showToast(t('account.opened', { name: person.name }))
    onClose()
  }

  return (
    <Sheet
      open
      title={t('account.open')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button kind="primary" pending={pending} onClick={() => void send()}>
            {t('account.submit')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <Field
          label={t('username')}
          required
          hint={t('account.usernameHint')}
          error={nameIsWrong && touched.shows('username') ? t('account.usernameWrong') : undefined}
        >
          <TextInput
            value={username}
            maxLength={40}
            autoComplete="off"
            onChange={setUsername}
            onBlur={() => touched.leave('username')}
          />
        </Field>
        <Field
          label={t('account.password')}
          required
          hint={t('account.passwordHint')}
          error={passwordIsShort && touched.shows('password') ? t('password.tooShort') : undefined}
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
