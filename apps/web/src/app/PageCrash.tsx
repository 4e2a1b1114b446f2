import { useQueryClient } from '@tanstack/react-query'
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button, ButtonLink } from '../ui/Button'
import { EmptyState } from '../ui/EmptyState'
import { ErrorState } from '../ui/ErrorState'
import { isFinal, refusalOf } from './failure'

/** Instead of a page that threw; the navigation around it stays. */
export function PageCrash({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation('shell')
  const router = useRouter()
  const cache = useQueryClient()
  const again = () => {
    // What the page threw over may be an answer that is still kept.
    cache.removeQueries({ type: 'inactive' })
    reset()
    void router.invalidate()
  }
  if (!isFinal(error) || refusalOf(error).code !== 'system.failed') return <ErrorState error={error} onRetry={again} />
  return (
    <div data-page="crash">
      <EmptyState
        icon={TriangleAlert}
        title={t('crash.title')}
        text={t('crash.text')}
        action={
          <>
            <Button kind="primary" onClick={again}>
              {t('crash.again')}
            </Button>
            <ButtonLink to="/">{t('notFound.home')}</ButtonLink>
          </>
        }
      />
    </div>
  )
}
