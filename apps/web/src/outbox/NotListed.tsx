import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useNotThrough } from './use-waiting'
import { madeHere } from './waiting'

/** Above a list of the server's: how many were made here that it can't have yet. */
export function NotListed({ what }: { what: 'visits' | 'hazards' }) {
  const { t } = useTranslation('outbox')
  const count = madeHere(useNotThrough(), what)
  return count === 0 ? null : (
    <p role="status">
      <Link to="/outbox">{t('notListed', { count })}</Link>
    </p>
  )
}
