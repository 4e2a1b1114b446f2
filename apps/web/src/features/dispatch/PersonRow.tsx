import { instantOf } from '@huhang/contract'
import { type MissionPersonView, type MissionView, Post } from '@huhang/contract/dispatch'
import { useTranslation } from 'react-i18next'
import { useNow } from '../../app/now'
import { useVerb } from '../../app/perform'
import { Badge } from '../../ui/Badge'
import { Button } from '../../ui/Button'
import { classes } from '../../ui/classes'
import { RefusalNote } from '../../ui/ErrorState'
import { PhoneLink } from '../../ui/PhoneLink'
import { Select } from '../../ui/Select'
import { When } from '../../ui/Time'
import styles from './dispatch.module.css'
import { PersonBadge } from './IncidentBadges'

type PersonRowProps = { mission: MissionView; person: MissionPersonView; mayDirect: boolean }

/** What a dispatcher assumes for someone who only says yes on the phone. */
const usualMinutes = 30
const over: readonly MissionPersonView['status'][] = ['home', 'never-came', 'called-off']

/** The next steps of one person, said for them by whoever directs. */
function useSteps({ id: missionId }: MissionView, { personId, status }: MissionPersonView) {
  const answer = useVerb('dispatch.answerCall')
  const checkIn = useVerb('dispatch.checkIn')
  const arrive = useVerb('dispatch.arriveOnScene')
  const release = useVerb('dispatch.release')
  const home = useVerb('dispatch.reachHome')
  const me = { missionId, personId }
  const verbs = [answer, checkIn, arrive, release, home]
  const accept = () =>
    answer.say({ ...me, answer: { kind: 'accept', etaAt: instantOf(Date.now() + usualMinutes * 60_000) } })
  const letGo = () => release.say({ missionId, personIds: [personId] })
  const steps = {
    accept: { ...answer, go: accept },
    decline: { ...answer, go: () => answer.say({ ...me, answer: { kind: 'decline', reason: '' } }) },
    checkIn: { ...checkIn, go: () => checkIn.say(me) },
    arrive: { ...arrive, go: () => arrive.say(me) },
    release: { ...release, go: letGo },
    callOff: { ...release, go: letGo },
    reachHome: { ...home, go: () => home.say(me) },
  }
  const next: Partial<Record<typeof status, (keyof typeof steps)[]>> = {
    notified: ['accept', 'decline'],
    standby: ['accept', 'decline'],
    declined: ['accept'],
    committed: ['checkIn', 'callOff'],
    'checked-in': ['arrive', 'release'],
    'on-scene': ['release'],
    released: ['reachHome'],
  }
  return { steps, next: next[status] ?? [], refused: verbs.find(({ refused }) => refused)?.refused ?? null }
}

/** One person on a mission: where they stand, when they come, how to reach them, what comes next. */
export function PersonRow({ mission, person, mayDirect }: PersonRowProps) {
  const { t } = useTranslation(['dispatch', 'volunteers'])
  const { steps, next, refused } = useSteps(mission, person)
  const assign = useVerb('dispatch.assignPost')
  const now = useNow()
  const isOver = over.includes(person.status)
  const isLate = person.etaAt !== null && Date.parse(person.etaAt) < now
  return (
    <li className={styles.person}>
      <div className={styles.personHead}>
        <strong>{person.name}</strong>
        <PersonBadge status={person.status} />
        {person.status === 'committed' && person.etaAt && (
          <span className={classes(isLate && styles.late)}>
            {t(isLate ? 'mission.late' : 'mission.due')} <When at={person.etaAt} />
          </span>
        )}
        {person.deliveryState === 'unreachable' && person.status === 'notified' && (
          <Badge tone="red">{t('delivery.unreachable')}</Badge>
        )}
        {person.phone && !isOver && <PhoneLink phone={person.phone} name={person.name} small />}
      </div>
      <div className={styles.reasons}>
        {person.skill && <span>{t(`volunteers:skill.${person.skill}`)}</span>}
        <span>{t('candidates.ring', { ring: person.ring })}</span>
        {person.deliveryState === 'sent' && person.status === 'notified' && <span>{t('delivery.sent')}</span>}
        {person.status === 'notified' && <When at={person.notifiedAt} />}
        {person.word && <span>{person.word}</span>}
        {isOver && person.post && <span>{t(`post.${person.post}`)}</span>}
      </div>
      {mayDirect && !isOver && mission.status !== 'closed' && (
        <div className={styles.personSteps}>
          <Select
            aria-label={`${t('mission.post')} · ${person.name}`}
            value={person.post ?? ''}
            empty={t('mission.noPost')}
            options={Post.options.map((post) => ({ value: post, label: t(`post.${post}`) }))}
            disabled={assign.pending}
            onChange={(post) =>
              void assign.say({ missionId: mission.id, personId: person.personId, post: post || null })
            }
          />
          {next.map((name) => (
            <Button
              key={name}
              size="small"
              pending={steps[name].pending}
              aria-label={`${t(`step.${name}`)} · ${person.name}`}
              onClick={() => void steps[name].go()}
            >
              {t(`step.${name}`)}
            </Button>
          ))}
        </div>
      )}
      <RefusalNote refused={refused ?? assign.refused} />
    </li>
  )
}
