import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { changePassword } from '../../app/sessions'
import { focusFirstInvalid, useTouched } from '../../app/touched'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Field } from '../../ui/Field'
import { Stack } from '../../ui/PageHeader'
import { TextInput } from '../../ui/TextInput'
import { showToast } from '../../ui/Toast'
import { emptyPassword, type PasswordForm, passwordTrouble } from './password-form'

/** A new password; whoever was signed in elsewhere is signed out. */
export function ChangePassword() {
  const { t } = useTranslation('access')
  const [form, setForm] = useState<PasswordForm>(emptyPassword)
  const [pending, setPending] = useState(false)
  const [refused, setRefused] = useState(false)
  const touched = useTouched<keyof PasswordForm>()
  const element = useRef<HTMLFormElement>(null)
  const trouble = passwordTrouble(form)

  const field = (key: keyof PasswordForm, autoComplete: string, hint?: string) => {
    const code = trouble[key]
    return (
      <Field label={t(`password.${key}`)} hint={hint} error={code && touched.shows(key) ? t(code) : undefined}>
        <TextInput
          type="password"
          value={form[key]}
          maxLength={128}
          autoComplete={autoComplete}
          onChange={(value) => setForm((before) => ({ ...before, [key]: value }))}
          onBlur={() => touched.leave(key)}
        />
      </Field>
    )
  }

  async function send() {
    if (Object.keys(trouble).length > 0) {
      touched.showAll()
      focusFirstInvalid(element.current)
      return
    }
    setPending(true)
    setRefused(false)
    try {
      await changePassword(form.current, form.next)
      setForm(emptyPassword)
      touched.hideAll()
      showToast(t('password.changed'))
    } catch {
      setRefused(true)
    } finally {
      setPending(false)
    }
  }

  return (
    <Card title={t('password.title')}>
      <form
        ref={element}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <Stack>
          {field('current', 'current-password')}
          {field('next', 'new-password', t('password.hint'))}
          {field('again', 'new-password')}
          {refused && <p role="alert">{t('password.refused')}</p>}
          <div>
            <Button type="submit" pending={pending}>
              {t('password.submit')}
            </Button>
          </div>
        </Stack>
      </form>
    </Card>
  )
}
