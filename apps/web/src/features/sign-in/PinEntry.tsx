import { type FormEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { openByPin } from '../../app/session'
import { lockedPeople } from '../../device'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Field } from '../../ui/Field'
import { Stack } from '../../ui/PageHeader'
import { Select } from '../../ui/Select'
import { TextInput } from '../../ui/TextInput'
import styles from './SignInPage.module.css'

type Person = { personId: string; name: string }

/** For who has no network and whose sign-in has ended: a PIN opens what is kept here. Nothing where nobody set one. */
export function PinEntry({ onOpen }: { onOpen(): void }) {
  const { t } = useTranslation('outbox')
  const [people, setPeople] = useState<readonly Person[]>([])
  const [personId, setPersonId] = useState('')
  const [pin, setPin] = useState('')
  const [error, setError] = useState<string | undefined>()
  const [pending, setPending] = useState(false)
  useEffect(() => {
    void lockedPeople().then((known) => {
      setPeople(known)
      setPersonId(known[0]?.personId ?? '')
    })
  }, [])
  if (people.length === 0) return null

  async function enter() {
    setPending(true)
    const opened = await openByPin(personId, pin).finally(() => setPending(false))
    setPin('')
    if (opened.ok) return onOpen()
    setError(opened.triesLeft > 0 ? t('pin.wrong', { count: opened.triesLeft }) : t('pin.gone'))
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    if (pin !== '') void enter()
  }

  return (
    <Card title={t('pin.open')}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <Stack>
          {people.length > 1 ? (
            <Select
              value={personId}
              empty={null}
              options={people.map((person) => ({ value: person.personId, label: person.name }))}
              onChange={(value) => setPersonId(value)}
            />
          ) : (
            <p>{people[0]?.name}</p>
          )}
          <Field label={t('pin.field')} error={error}>
            <TextInput type="password" inputMode="numeric" autoComplete="off" value={pin} onChange={setPin} />
          </Field>
          <Button type="submit" wide pending={pending}>
            {t('pin.open')}
          </Button>
        </Stack>
      </form>
    </Card>
  )
}
