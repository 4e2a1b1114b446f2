import type { PersonView } from '@huhang/contract/access'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AccountSheet } from './AccountSheet'
import { resetPassword } from './open-account'

/** A password for who forgot theirs, told in person. */
export function ResetPasswordSheet({ person, onClose }: { person: PersonView; onClose(): void }) {
  const { t } = useTranslation('access')
  const [password, setPassword] = useState('')
  return (
    <AccountSheet
      title={t('account.reset')}
      verb={t('account.resetSubmit')}
      done={t('account.wasReset', { name: person.name })}
      whole
      password={{ label: t('account.newPassword'), value: password, onChange: setPassword }}
      send={() => resetPassword({ personId: person.personId, password })}
      onClose={onClose}
    >
      {() => <p>{t('account.resetNote', { name: person.name })}</p>}
    </AccountSheet>
  )
}
