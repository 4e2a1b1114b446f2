import type { MissionPersonView, MissionView } from '@huhang/contract/dispatch'
import { RefreshCw } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useVerb } from '../../app/perform'
import { Badge } from '../../ui/Badge'
import { Button } from '../../ui/Button'
import { RefusalNote } from '../../ui/ErrorState'
import { Sheet } from '../../ui/Sheet'
import { CloseMissionForm } from './CloseMissionForm'
import styles from './dispatch.module.css'
import { MissionBadge } from './IncidentBadges'
import { PersonRow } from './PersonRow'
import { nextRing } from './use-call-out'

type MissionCardProps = { mission: MissionView; number: number; mayDirect: boolean }

const order: readonly MissionPersonView['status'][] = [
  'on-scene',
  'checked-in',
  'committed',
  'released',
  'notified',
  'standby',
  'declined',
  'home',
  'never-came',
  'called-off',
]
const out: readonly MissionPersonView['status'][] = ['checked-in', 'on-scene', 'released']

/** One mission: who is where, and what whoever directs can do about it. */
export function MissionCard({ mission, number, mayDirect }: MissionCardProps) {
  const { t } = useTranslation('dispatch')
  const call = useVerb('dispatch.callOut')
  const release = useVerb('dispatch.release')
  const [closing, setClosing] = useState(false)
  const people = mission.people.toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status))
  const silent = people.filter(({ status }) => status === 'notified')
  const working = people.filter(({ status }) => status === 'checked-in' || status === 'on-scene')
  const isOut = people.filter(({ status }) => out.includes(status))
  const isOpen = mission.status !== 'closed'
  const ring = nextRing(mission)
  return (
    <section className={styles.mission}>
      <header className={styles.personHead}>
        <h3>{t('mission.title', { number })}</h3>
        <MissionBadge status={mission.status} />
        {mission.isLarge && <Badge tone="red">{t('mission.large')}</Badge>}
        {mission.teamName && <span>{mission.teamName}</span>}
        <span>{mission.leaderName ? t('mission.leader', { name: mission.leaderName }) : t('mission.noLeader')}</span>
      </header>
      <ul className={styles.rows}>
        {people.map((person) => (
          <PersonRow key={person.personId} mission={mission} person={person} mayDirect={mayDirect} />
        ))}
      </ul>
      {mayDirect && isOpen && (
        <div className={styles.personSteps}>
          {silent.length > 0 && mission.status !== 'stand-down' && (
            <Button
              size="small"
              icon={RefreshCw}
              pending={call.pending}
              onClick={() =>
                void call.say({
                  missionId: mission.id,
                  ring,
                  people: silent.map(({ personId, skill, post }) => ({ personId, skill, post })),
                })
              }
            >
              {t('mission.again', { count: silent.length, ring })}
            </Button>
          )}
          {working.length > 0 && (
            <Button
              size="small"
              pending={release.pending}
              onClick={() =>
                void release.say({ missionId: mission.id, personIds: working.map(({ personId }) => personId) })
              }
            >
              {t('mission.releaseAll')}
            </Button>
          )}
          {isOut.length > 0 ? (
            <span className={styles.note}>{t('mission.stillOut', { count: isOut.length })}</span>
          ) : (
            <Button size="small" onClick={() => setClosing(true)}>
              {t('mission.close')}
            </Button>
          )}
        </div>
      )}
      <RefusalNote refused={call.refused ?? release.refused} />
      <Sheet open={closing} at="middle" title={t('mission.close')} onClose={() => setClosing(false)}>
        <CloseMissionForm mission={mission} onDone={() => setClosing(false)} />
      </Sheet>
    </section>
  )
}
