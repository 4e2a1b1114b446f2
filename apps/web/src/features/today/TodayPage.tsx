import type { Desk } from '@huhang/contract/today'
import { useTranslation } from 'react-i18next'
import { useLook } from '../../app/look'
import { usePosition } from '../../app/position'
import { useMay, useMe } from '../../app/session'
import { PackCard, useFreshPack } from '../../pack'
import { ErrorState } from '../../ui/ErrorState'
import { PageHeader } from '../../ui/PageHeader'
import { Skeleton } from '../../ui/Skeleton'
import { Day } from '../../ui/Time'
import { AdministratorDesk } from './AdministratorDesk'
import { CompanyDesk } from './CompanyDesk'
import { DispatcherDesk } from './DispatcherDesk'
import { InspectorDesk } from './InspectorDesk'
import { ManagerDesk } from './ManagerDesk'
import { PrimaryAction } from './PrimaryAction'
import { TeamLeadDesk } from './TeamLeadDesk'
import styles from './TodayPage.module.css'
import { VolunteerDesk } from './VolunteerDesk'

const everyMinute = 60_000
/** About ten metres: a trembling position doesn't ask anew. */
const rounded = (degrees: number) => Math.round(degrees * 1e4) / 1e4

/** What needs me now: one desk a role that I hold, the most urgent trade first. */
export default function TodayPage() {
  const { t } = useTranslation(['today', 'shell'])
  const me = useMe()
  const mayCarry = useMay('fieldwork.packEntries')
  useFreshPack()
  const position = usePosition()
  const place = position.place
  const question = place ? { place: { lat: rounded(place.lat), lng: rounded(place.lng) } } : {}
  const today = useLook('today.mine', question, { keep: true, refetchInterval: everyMinute })
  const desks = today.data?.desks ?? []

  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={
          today.data && (
            <>
              <Day on={today.data.today} weekday /> · {me.name}
            </>
          )
        }
        actions={desks[0] && <PrimaryAction role={desks[0].role} />}
      />
      {mayCarry && <PackCard />}
      {today.isPending && <Skeleton rows={8} />}
      {today.isError && <ErrorState error={today.error} onRetry={() => void today.refetch()} />}
      {desks.map((desk) => (
        <section key={desk.role} aria-label={t(`shell:roles.${desk.role}`)}>
          {desks.length > 1 && <h2 className={styles.deskName}>{t(`shell:roles.${desk.role}`)}</h2>}
          <DeskOfRole desk={desk} desks={desks} position={position} />
        </section>
      ))}
    </>
  )
}

type DeskOfRoleProps = { desk: Desk; desks: readonly Desk[]; position: ReturnType<typeof usePosition> }

function DeskOfRole({ desk, desks, position }: DeskOfRoleProps) {
  switch (desk.role) {
    case 'inspector':
      return <InspectorDesk desk={desk} position={position} />
    case 'dispatcher':
      return <DispatcherDesk desk={desk} />
    case 'manager':
      return <ManagerDesk desk={desk} />
    case 'team-lead':
      return <TeamLeadDesk desk={desk} withCalls={desks.every(({ role }) => role !== 'volunteer')} />
    case 'volunteer':
      return <VolunteerDesk desk={desk} />
    case 'company-contact':
      return <CompanyDesk desk={desk} />
    case 'administrator':
      return <AdministratorDesk desk={desk} />
  }
}
