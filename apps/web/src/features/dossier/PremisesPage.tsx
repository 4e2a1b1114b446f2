import type { PremisesId } from '@huhang/contract'
import { Navigate, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useLook } from '../../app/look'
import { ErrorState } from '../../ui/ErrorState'
import { BackLink, PageHeader } from '../../ui/PageHeader'
import { PageSkeleton } from '../../ui/Skeleton'

/** What the code at a gate opens: the enterprise, at this place of it. */
export default function PremisesPage() {
  const { t } = useTranslation('enterprises')
  const { premisesId } = useParams({ strict: false }) as { premisesId: PremisesId }
  const found = useLook('enterprises.findPremises', { premisesId })
  if (found.isError)
    return (
      <>
        <PageHeader title={t('scan.page')} back={<BackLink to="/enterprises">{t('back')}</BackLink>} />
        <ErrorState error={found.error} onRetry={() => void found.refetch()} />
      </>
    )
  if (found.data === undefined) return <PageSkeleton />
  const { enterpriseId } = found.data
  return (
    <Navigate
      to="/enterprises/$enterpriseId"
      params={{ enterpriseId }}
      search={{ premises: premisesId } as never}
      replace
    />
  )
}
