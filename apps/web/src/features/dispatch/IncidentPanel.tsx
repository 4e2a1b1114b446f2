import type { IncidentView, MissionStatus } from '@huhang/contract/dispatch'
import type { Skill } from '@huhang/contract/volunteers'
import { incidentSteps, openIncidentStatuses } from '@huhang/domain/dispatch'
import { mayStep } from '@huhang/domain/kernel'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { uuidv7 } from 'uuidv7'
import { useVerb } from '../../app/perform'
import { useMay } from '../../app/session'
import { Badge } from '../../ui/Badge'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { RefusalNote } from '../../ui/ErrorState'
import { PhoneLink } from '../../ui/PhoneLink'
import { Tabs } from '../../ui/Tabs'
import { When } from '../../ui/Time'
import { AreaName } from '../areas'
import { CandidateList } from './CandidateList'
import { DangerList } from './DangerList'
import styles from './dispatch.module.css'
import { EndIncidentSheet, type Ending } from './EndIncidentSheet'
import { IncidentBadge, LevelBadge } from './IncidentBadges'
import { MissingStrip } from './MissingStrip'
import { MissionCard } from './MissionCard'

type IncidentPanelProps = {
  incident: IncidentView
  skill: Skill | null
  onSkill(skill: Skill | null): void
  onEdit(): void
}

type Side = 'candidates' | 'people'

function About({ incident }: { incident: IncidentView }) {
  const { t } = useTranslation('dispatch')
  const { caller } = incident
  return (
    <div className={styles.about}>
      <p className={styles.reasons}>
        <IncidentBadge status={incident.status} />
        <LevelBadge level={incident.level} />
        <span>{t(`category.${incident.category}`)}</span>
        {incident.isExercise && <Badge plain>{t('exercise')}</Badge>}
        <span>{t('incident.via', { channel: t(`channel.${incident.channel}`) })}</span>
        <When at={incident.receivedAt} />
      </p>
      <p className={styles.reasons}>
        <AreaName areaId={incident.areaId} full />
        {incident.address && <strong>{incident.address}</strong>}
      </p>
      {incident.description && <p className={styles.words}>{incident.description}</p>}
      {incident.word && <p>{t('incident.word', { word: incident.word })}</p>}
      <p className={styles.reasons}>
        {t('incident.caller', { name: caller.name ?? (caller.phone ? '' : t('incident.noCaller')) })}
        {caller.phone && <PhoneLink phone={caller.phone} small spelled />}
      </p>
    </div>
  )
}

/** Nobody is called to these any more: whoever was there goes home. */
const overMissions: readonly MissionStatus[] = ['stand-down', 'closed']

/** One incident: what is missing, who can go, who is on the way, what lies in wait. */
export function IncidentPanel({ incident, skill, onSkill, onEdit }: IncidentPanelProps) {
  const { t } = useTranslation('dispatch')
  const accept = useVerb('dispatch.acceptIncident')
  const openMission = useVerb('dispatch.openMission')
  const mayDirect = useMay('dispatch.callOut')
  const [ending, setEnding] = useState<Ending | null>(null)
  const { status, missions } = incident
  const people = missions.flatMap((mission) => mission.people)
  const mayCall = mayDirect && mayStep(incidentSteps, status, status === 'received' ? 'accept' : 'openMission')
  const [chosen, setSide] = useState<Side | null>(null)
  const side: Side = mayCall
    ? (chosen ?? (people.length > 0 && incident.missing.length === 0 ? 'people' : 'candidates'))
    : 'people'
  const allClosed = missions.every((mission) => mission.status === 'closed')
  const isLeaving = missions.length > 0 && missions.every((mission) => overMissions.includes(mission.status))

  return (
    <div className={styles.detail}>
      <About incident={incident} />
      {openIncidentStatuses.includes(status) && !isLeaving && (
        <MissingStrip needs={incident.needs} missing={incident.missing} />
      )}
      {mayDirect && (
        <div className={styles.personSteps}>
          {mayStep(incidentSteps, status, 'accept') && (
            <Button
              kind="primary"
              pending={accept.pending}
              onClick={() => void accept.say({ incidentId: incident.id })}
            >
              {t('incident.accept')}
            </Button>
          )}
          {incident.closedAt === null && <Button onClick={onEdit}>{t('incident.edit')}</Button>}
          {missions.length > 0 && allClosed && mayStep(incidentSteps, status, 'openMission') && (
            <Button
              pending={openMission.pending}
              onClick={() =>
                void openMission.say({
                  missionId: uuidv7() as IncidentView['missions'][number]['id'],
                  incidentId: incident.id,
                  teamId: null,
                  leaderId: null,
                })
              }
            >
              {t('incident.openMission')}
            </Button>
          )}
          {mayStep(incidentSteps, status, 'close') && allClosed && (
            <Button onClick={() => setEnding('close')}>{t('incident.close')}</Button>
          )}
          {mayStep(incidentSteps, status, 'refer') && (
            <Button onClick={() => setEnding('reject')}>
              {t(mayStep(incidentSteps, status, 'reject') ? 'incident.reject' : 'end.refer')}
            </Button>
          )}
          {mayStep(incidentSteps, status, 'cancel') && (
            <Button kind="quiet" onClick={() => setEnding('cancel')}>
              {t('incident.cancel')}
            </Button>
          )}
        </div>
      )}
      <RefusalNote refused={accept.refused ?? openMission.refused} />
      <DangerList dangers={incident.dangers} />
      <Tabs
        label={t('incident.people')}
        value={side}
        tabs={[
          ...(mayCall ? [{ value: 'candidates' as const, label: t('incident.candidates') }] : []),
          { value: 'people' as const, label: t('incident.people'), count: people.length },
        ]}
        onChange={setSide}
      >
        {side === 'candidates' ? (
          <CandidateList incident={incident} skill={skill} onSkill={onSkill} />
        ) : missions.length === 0 ? (
          <EmptyState title={t('mission.none')} text={mayCall ? t('mission.noneText') : undefined} />
        ) : (
          missions.map((mission, index) => (
            <MissionCard key={mission.id} mission={mission} number={index + 1} mayDirect={mayDirect} />
          ))
        )}
      </Tabs>
      <EndIncidentSheet incident={incident} ending={ending} onClose={() => setEnding(null)} />
    </div>
  )
}
