import { Password, type PersonView, Username } from '@huhang/contract/access'
import { dayOf } from '@huhang/domain/kernel'
import { KeyRound, UserPlus } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Refusal } from '../../app/failure'
import { useVerb } from '../../app/perform'
import { useMay, useMe } from '../../app/session'
import { focusFirstInvalid, useTouched } from '../../app/touched'
import { Badge } from '../../ui/Badge'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Confirm } from '../../ui/Confirm'
import { RefusalNote } from '../../ui/ErrorState'
import { Field } from '../../ui/Field'
import { Sheet } from '../../ui/Sheet'
import { TextInput } from '../../ui/TextInput'
import { Day } from '../../ui/Time'
import { showToast } from '../../ui/Toast'
import { openAccount } from './open-account'
import styles from './People.module.css'
import { ResetPasswordSheet } from './ResetPasswordSheet'

/** What the person signs in with; an administrator opens it, sets a new password, and disables who has left. */
export function AccountCard({ person }: { person: PersonView }) {
  const { t } = useTranslation('access')
  const isSelf = useMe().personId === person.personId
  const mayOpen = useMay('access.openAccount') && person.username === null
  const mayReset = useMay('access.resetPassword') && person.username !== null && !isSelf
  const mayDisable = useMay('access.disablePerson') && !isSelf
  const [sheet, setSheet] = useState<'open' | 'reset' | null>(null)
  const disable = useVerb('access.disablePerson')
  const enable = useVerb('access.enablePerson')
  const { personId, name, disabledAt } = person
  const close = () => setSheet(null)

  async function letIn() {
    if ((await enable.say({ personId })) !== null) showToast(t('account.enabled', { name }))
  }

  return (
    <Card
      title={t('account.title')}
      actions={
        <>
          {mayOpen && (
            <Button size="small" icon={UserPlus} onClick={() => setSheet('open')}>
              {t('account.open')}
            </Button>
          )}
          {mayReset && (
            <Button size="small" icon={KeyRound} onClick={() => setSheet('reset')}>
              {t('account.reset')}
            </Button>
          )}
          {mayDisable &&
            (disabledAt === null ? (
              <Confirm
                size="small"
                label={t('account.disable')}
                verb={t('account.disableVerb')}
                question={t('account.disableQuestion', { name })}
                onConfirm={() => disable.say({ personId })}
              />
            ) : (
              <Button size="small" pending={enable.pending} onClick={() => void letIn()}>
                {t('account.enable')}
              </Button>
            ))}
        </>
      }
    >
      {person.username === null ? t('account.none') : t('account.has', { username: person.username })}
      {disabledAt !== null && (
        <p>
          <Badge tone="red">{t('account.disabledSince')}</Badge> <Day on={dayOf(disabledAt)} />
        </p>
      )}
      <RefusalNote refused={disable.refused ?? enable.refused} />
      {sheet === 'open' && <OpenSheet person={person} onClose={close} />}
      {sheet === 'reset' && <ResetPasswordSheet person={person} onClose={close} />}
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
  const element = useRef<HTMLDivElement>(null)
  const touched = useTouched<'username' | 'password'>()
  const nameIsWrong = !Username.safeParse(username).success
  const passwordIsShort = !Password.safeParse(password).success

  async function send() {
    touched.showAll()
    focusFirstInvalid(element.current)
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
      <div ref={element} className={styles.form}>
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
