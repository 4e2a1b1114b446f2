import { useQuery } from '@tanstack/react-query'
import { useRouter, useSearch } from '@tanstack/react-router'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AppearanceTools } from '../../app/AppearanceTools'
import { ConnectionBar } from '../../app/ConnectionBar'
import { type Refusal, refusalOf } from '../../app/failure'
import { DemoBanner } from '../../app/Shell'
import { signIn } from '../../app/session'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { classes } from '../../ui/classes'
import { RefusalNote } from '../../ui/ErrorState'
import { Field } from '../../ui/Field'
import { TextInput } from '../../ui/TextInput'
import { type DemoAccount, demoAccountsQuery } from './demo-accounts'
import { PinEntry } from './PinEntry'
import styles from './SignInPage.module.css'
import { SignOutOwed } from './SignOutOwed'

/** Username and password; in demo mode also one tap for each role. */
export default function SignInPage() {
  const { t } = useTranslation('shell')
  const { to } = useSearch({ from: '/sign-in' })
  const router = useRouter()
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const [pending, setPending] = useState(false)
  const [refused, setRefused] = useState<Refusal | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const demo = useQuery(demoAccountsQuery).data ?? []

  async function enter(name: string, secret: string) {
    setPending(true)
    setRefused(null)
    try {
      await signIn(name, secret)
      router.history.push(to ?? '/')
    } catch (error) {
      setRefused(refusalOf(error))
      setPending(false)
    }
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (username.trim() && password) void enter(username.trim(), password)
    else form.current?.querySelector<HTMLInputElement>(username.trim() ? '[name=password]' : '[name=username]')?.focus()
  }

  return (
    <div className={styles.page}>
      <DemoBanner />
      <div>
        <div className={styles.top}>
          <AppearanceTools />
        </div>
        <ConnectionBar />
      </div>
      <main className={classes(styles.middle, demo.length === 0 && styles.alone)}>
        <header className={styles.brand}>
          <img src="/icon.svg" alt="" />
          <div>
            <h1>{t('product')}</h1>
            <p>{t('tagline')}</p>
          </div>
        </header>
        <Card title={t('signIn.title')}>
          <SignOutOwed />
          <form ref={form} className={styles.form} onSubmit={submit} noValidate>
            <Field
              label={t('signIn.username')}
              error={tried && !username.trim() ? t('signIn.usernameMissing') : undefined}
            >
              <TextInput
                name="username"
                autoComplete="username"
                autoCapitalize="none"
                spellCheck={false}
                value={username}
                onChange={setUsername}
              />
            </Field>
            <Field label={t('signIn.password')} error={tried && !password ? t('signIn.passwordMissing') : undefined}>
              <TextInput
                name="password"
                type="password"
                autoComplete="current-password"
                value={password}
                onChange={setPassword}
              />
            </Field>
            <RefusalNote refused={refused} />
            <Button type="submit" kind="primary" size="large" wide pending={pending}>
              {pending ? t('signIn.pending') : t('signIn.submit')}
            </Button>
          </form>
        </Card>
        <PinEntry onOpen={() => router.history.push(to ?? '/')} />
        {demo.length > 0 && <DemoAccounts accounts={demo} disabled={pending} onChoose={enter} />}
      </main>
    </div>
  )
}

type DemoAccountsProps = {
  accounts: readonly DemoAccount[]
  disabled: boolean
  onChoose(username: string, password: string): Promise<void>
}

function DemoAccounts({ accounts, disabled, onChoose }: DemoAccountsProps) {
  const { t, i18n } = useTranslation('shell')
  return (
    <Card title={t('signIn.demoTitle')}>
      <p className={styles.hint}>{t('signIn.demoHint')}</p>
      <div className={styles.accounts}>
        {accounts.map((account) => (
          <button
            key={account.username}
            type="button"
            className={styles.account}
            data-role={account.role}
            disabled={disabled}
            onClick={() => void onChoose(account.username, account.password)}
          >
            <span className={styles.role}>
              {t(`roles.${account.role}`)}
              {account.county && ` · ${i18n.language === 'en' ? account.county.en : account.county.zh}`}
            </span>
            <span className={styles.name}>{account.username}</span>
          </button>
        ))}
      </div>
    </Card>
  )
}
