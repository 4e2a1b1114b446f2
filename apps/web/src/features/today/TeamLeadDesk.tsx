import type { DeskOf } from '@huhang/contract/today'
import { useTranslation } from 'react-i18next'
import { useWaitingSubjects } from '../../outbox'
import { Badge } from '../../ui/Badge'
import { Card } from '../../ui/Card'
import { ListRowLink } from '../../ui/ListRow'
import { Columns, Stack } from '../../ui/PageHeader'
import { When } from '../../ui/Time'
import { CallCard } from './CallCard'
import { ExpiryRow } from './ExpiryRow'
import { toIncident, toVolunteer } from './links'
import { Section } from './Section'

/** `withCalls`: unless one's own call-outs stand on the volunteer's desk already. */
export function TeamLeadDesk({ desk, withCalls }: { desk: DeskOf<'team-lead'>; withCalls: boolean }) {
  const { t } = useTranslation(['today', 'dispatch'])
  const waiting = useWaitingSubjects()
  return (
    <Columns>
      <Stack>
        {withCalls && desk.calls.length > 0 && (
          <Card title={t('team-lead.calls')}>
            <Stack>
              {desk.calls.map((call) => (
                <CallCard key={call.missionId} call={call} waits={waiting.has(call.missionId)} />
              ))}
            </Stack>
          </Card>
        )}
        <Section
          title={t('team-lead.missions')}
          lines={desk.missions}
          empty={t('team-lead.missionsEmpty')}
          row={(line) => (
            <ListRowLink
              key={line.missionId}
              {...toIncident(line.incidentId)}
              title={line.title}
              detail={
                <>
                  <When at={line.openedAt} />
                  <span>{t('team-lead.out', { count: line.out })}</span>
                </>
              }
              aside={
                line.silent > 0 && <Badge tone="orange">{t('dispatch:desk.silent', { count: line.silent })}</Badge>
              }
            />
          )}
        />
      </Stack>
      <Section
        title={t('team-lead.expiring')}
        lines={desk.expiring}
        empty={t('team-lead.expiringEmpty')}
        row={(line) => (
          <ExpiryRow
            key={`${line.personId} ${line.paper} ${line.validTo}`}
            line={line}
            to={toVolunteer(line.personId)}
          />
        )}
      />
    </Columns>
  )
}
