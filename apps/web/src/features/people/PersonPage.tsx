import type { PersonId } from '@huhang/contract'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useLook } from '../../app/look'
import { useMay } from '../../app/session'
import { trpc } from '../../app/trpc'
import { Card } from '../../ui/Card'
import { ErrorState } from '../../ui/ErrorState'
import { BackLink, Columns, PageHeader, Stack } from '../../ui/PageHeader'
import { RevealPhone } from '../../ui/RevealPhone'
import { PageSkeleton } from '../../ui/Skeleton'
import { AreaName } from '../areas'
import { AccountCard } from './AccountCard'
import { CertificatesCard } from './CertificatesCard'
import { ConflictsCard } from './ConflictsCard'
import styles from './People.module.css'
import { RolesCard } from './RolesCard'

/** One person: how to reach them, what they may do, where, and towards whom they must stand back. */
export default function PersonPage() {
  const { t } = useTranslation('access')
  const { personId } = useParams({ strict: false }) as { personId: PersonId }
  const maySee = useMay('access.revealPhone')
  const found = useLook('access.openPerson', { personId })
  const back = <BackLink to="/people">{t('back')}</BackLink>
  if (found.isError)
    return (
      <>
        <PageHeader title={t('title')} back={back} />
        <ErrorState error={found.error} onRetry={() => void found.refetch()} />
      </>
    )
  if (found.data === undefined) return <PageSkeleton />
  const person = found.data
  return (
    <>
      <PageHeader
        title={person.name}
        back={back}
        subtitle={
          <>
            <AreaName areaId={person.areaId} full /> · {person.username ?? t('noAccount')}
          </>
        }
      />
      <Columns>
        <Stack>
          {person.phoneMask !== null && (
            <Card title={t('phone')}>
              <div className={styles.line}>
                <RevealPhone
                  mask={person.phoneMask}
                  name={person.name}
                  label={t('showPhone')}
                  note={t('showPhoneNote')}
                  ask={maySee ? () => trpc.access.revealPhone.query({ personId }) : undefined}
                />
              </div>
            </Card>
          )}
          <AccountCard person={person} />
          <RolesCard person={person} />
        </Stack>
        <Stack>
          <CertificatesCard person={person} />
          <ConflictsCard person={person} />
        </Stack>
      </Columns>
    </>
  )
}
