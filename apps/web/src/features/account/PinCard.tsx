import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { choosePin, useMe } from '../../app/session'
import { canKeep, hasPin, pinLength } from '../../device'
import { useKept } from '../../outbox'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { RefusalNote } from '../../ui/ErrorState'
import { Field } from '../../ui/Field'
import { Stack } from '../../ui/PageHeader'
import { TextInput } from '../../ui/TextInput'
import { showToast } from '../../ui/Toast'
import { useRefusable } from './use-refusable'

const isPin = (text: string) => new RegExp(`^\\d{${pinLength}}$`).test(text)

/** 断网口令: chosen with a network, used without one. */
export function PinCard() {
  const { t } = useTranslation('outbox')
  const { personId } = useMe()
  const has = useKept(() => hasPin(personId ?? ''), [personId], false)
  const [open, setOpen] = useState(false)
  const [pin, setPin] = useState('')
  const [again, setAgain] = useState('')
  const [tried, setTried] = useState(false)
  const [pending, setPending] = useState(false)
  const { refused, ask } = useRefusable()
  if (!canKeep()) return null

  function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (!isPin(pin) || pin !== again) return
    setPending(true)
    void ask(async () => {
      await choosePin(personId ?? '', pin)
      showToast(t('pin.saved'))
      setOpen(false)
      setPin('')
      setAgain('')
      setTried(false)
    }).finally(() => setPending(false))
  }

  return (
    <Card title={t('pin.title')}>
      <p>{t('pin.text')}</p>
      {open ? (
        <form onSubmit={submit} noValidate>
          <Stack>
            <Field label={t('pin.field')} error={tried && !isPin(pin) ? t('pin.digits') : undefined}>
              <TextInput type="password" inputMode="numeric" autoComplete="off" value={pin} onChange={setPin} />
            </Field>
            <Field label={t('pin.again')} error={tried && pin !== again ? t('pin.differs') : undefined}>
              <TextInput type="password" inputMode="numeric" autoComplete="off" value={again} onChange={setAgain} />
            </Field>
            <RefusalNote refused={refused} />
            <Button type="submit" kind="primary" wide pending={pending}>
              {t('pin.set')}
            </Button>
          </Stack>
        </form>
      ) : (
        <Button wide onClick={() => setOpen(true)}>
          {t(has ? 'pin.change' : 'pin.set')}
        </Button>
      )}
    </Card>
  )
}
