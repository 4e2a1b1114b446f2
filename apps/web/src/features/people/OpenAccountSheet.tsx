import { type PersonView, Username } from '@huhang/contract/access'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '../../ui/Field'
import { TextInput } from '../../ui/TextInput'
import { AccountSheet } from './AccountSheet'
import { openAccount } from './open-account'

/** A name and a first password for who has no account yet. */
export function OpenAccountSheet({ person, onClose }: { person: PersonView; onClose(): void }) {
  const { t } = useTranslation('access')
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const isWrong = !Username.safeParse(username).success
  return (
    <AccountSheet
      title={t('account.open')}
      verb={t('account.submit')}
      done={t('account.opened', { name: person.name })}
      whole={!isWrong}
      password={{ label: t('account.password'), value: password, onChange: setPassword }}
      send={() => openAccount({ personId: person.personId, username, password })}
      onClose={onClose}
    >
      {(touched) => (
        <Field
          label={t('username')}
          required
          hint={t('account.usernameHint')}
          error={isWrong && touched.shows('username') ? t('account.usernameWrong') : undefined}
        >
          <TextInput
            value={username}
            maxLength={40}
            autoComplete="off"
            onChange={setUsername}
            onBlur={() => touched.leave('username')}
          />
        </Field>
      )}
    </AccountSheet>
  )
}
