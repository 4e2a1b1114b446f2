import type { DeskOf } from '@huhang/contract/today'
import { BellOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useActor } from '../../app/session'
import { useWaitingSubjects } from '../../outbox'
import { Card } from '../../ui/Card'
import { EmptyState } from '../../ui/EmptyState'
import { Columns, Figures, Stack } from '../../ui/PageHeader'
import { StatLink } from '../../ui/Stat'
import { CallCard } from './CallCard'
import { toVolunteer } from './links'

export function VolunteerDesk({ desk }: { desk: DeskOf<'volunteer'> }) {
  const { t } = useTranslation('today')
  const waiting = useWaitingSubjects()
  const { personId } = useActor()
  return (
    <Columns>
      <Stack>
        {desk.active && (
          <Card title={t('volunteer.active')}>
            <CallCard call={desk.active} waits={waiting.has(desk.active.missionId)} />
          </Card>
        )}
        {(desk.calls.length > 0 || desk.active === null) && (
          <Card title={t('volunteer.calls')}>
            {desk.calls.length === 0 ? (
              <EmptyState icon={BellOff} title={t('volunteer.callsEmpty')} text={t('volunteer.callsText')} />
            ) : (
              <Stack>
                {desk.calls.map((call) => (
                  <CallCard key={call.missionId} call={call} waits={waiting.has(call.missionId)} />
                ))}
              </Stack>
            )}
          </Card>
        )}
      </Stack>
      <Figures>
        <StatLink
          {...toVolunteer(personId)}
          label={t('volunteer.hours')}
          value={(desk.minutesThisMonth / 60).toFixed(1)}
          unit={t('volunteer.hoursUnit')}
        />
        <StatLink
          {...toVolunteer(personId)}
          label={t('volunteer.missions')}
          value={desk.missionsThisMonth}
          unit={t('volunteer.missionsUnit')}
        />
      </Figures>
    </Columns>
  )
}
