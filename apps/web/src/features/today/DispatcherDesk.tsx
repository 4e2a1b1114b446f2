import type { DeskOf } from '@huhang/contract/today'
import { useTranslation } from 'react-i18next'
import { Badge } from '../../ui/Badge'
import { ListRowLink } from '../../ui/ListRow'
import { Columns, Stack } from '../../ui/PageHeader'
import { When } from '../../ui/Time'
import { StaffingNote } from '../dispatch'
import { toDispatch, toIncident } from './links'
import { Section } from './Section'

export function DispatcherDesk({ desk }: { desk: DeskOf<'dispatcher'> }) {
  const { t } = useTranslation(['today', 'dispatch'])
  return (
    <Columns>
      <Section
        title={t('dispatcher.incidents')}
        lines={desk.incidents}
        empty={t('dispatcher.incidentsEmpty')}
        emptyText={t('dispatcher.incidentsText')}
        all={toDispatch()}
        row={(line) => (
          <ListRowLink
            key={line.incidentId}
            {...toIncident(line.incidentId)}
            title={line.title}
            detail={
              <>
                <Badge tone={line.status === 'received' ? 'red' : 'blue'}>{t(`dispatch:status.${line.status}`)}</Badge>
                {line.isExercise && <Badge plain>{t('dispatcher.exercise')}</Badge>}
                <span>{line.address}</span>
                <When at={line.receivedAt} />
                <StaffingNote {...line} />
              </>
            }
          />
        )}
      />
      <Stack>
        <Section
          title={t('dispatcher.silent')}
          lines={desk.silent}
          empty={t('dispatcher.silentEmpty')}
          row={(line) => (
            <ListRowLink
              key={`${line.missionId} ${line.personId}`}
              {...toIncident(line.incidentId)}
              title={line.name}
              detail={
                <>
                  <span>{line.title}</span>
                  <When at={line.notifiedAt} />
                </>
              }
              aside={line.isUnreachable && <Badge tone="red">{t('dispatcher.unreachable')}</Badge>}
            />
          )}
        />
        <Section
          title={t('dispatcher.out')}
          lines={desk.out}
          empty={t('dispatcher.outEmpty')}
          row={(line) => (
            <ListRowLink
              key={`${line.missionId} ${line.personId}`}
              {...toIncident(line.incidentId)}
              title={line.name}
              detail={
                <>
                  <span>{line.title}</span>
                  {line.since && <When at={line.since} />}
                </>
              }
            />
          )}
        />
      </Stack>
    </Columns>
  )
}
