import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { followSignOut, isSignOutOwed } from '../../app/sign-out-owed'

/** Somebody left while the server could not be told: says so until it is done, and tries. */
export function SignOutOwed() {
  const { t } = useTranslation('shell')
  return useSyncExternalStore(followSignOut, isSignOutOwed) ? <p role="status">{t('signIn.signOutOwed')}</p> : null
}
