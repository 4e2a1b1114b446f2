import { Compass, Lock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ButtonLink } from '../ui/Button'
import { EmptyState } from '../ui/EmptyState'

export function NotFound() {
  const { t } = useTranslation('shell')
  return (
    <div data-page="not-found">
      <EmptyState
        icon={Compass}
        title={t('notFound.title')}
        text={t('notFound.text')}
        action={<ButtonLink to="/">{t('notFound.home')}</ButtonLink>}
      />
    </div>
  )
}

export function NotAllowed() {
  const { t } = useTranslation('shell')
  return (
    <div data-page="not-allowed">
      <EmptyState
        icon={Lock}
        title={t('notAllowed.title')}
        text={t('notAllowed.text')}
        action={<ButtonLink to="/">{t('notFound.home')}</ButtonLink>}
      />
    </div>
  )
}
