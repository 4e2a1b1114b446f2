import type { MyCallView } from '@huhang/contract/dispatch'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../app/session'
import { trpc } from '../../app/trpc'
import { PlaceActions } from '../../map'
import { type CallSteps, SentBack, useForeseenCall, useTellSaid, WaitingBadge } from '../../outbox'
import { Badge } from '../../ui/Badge'
import { Button } from '../../ui/Button'
import { CallButton } from '../../ui/CallButton'
import { RefusalNote } from '../../ui/ErrorState'
import { When } from '../../ui/Time'
import { AnswerForm } from './AnswerForm'
import styles from './dispatch.module.css'
import { LevelBadge, PersonBadge } from './IncidentBadges'

const track = ['committed', 'checked-in', 'on-scene', 'released', 'home'] as const

type NextStepProps = { call: MyCallView; steps: CallSteps }

/** The one next step of someone who said yes. The scene is left when the command post releases them. */
function NextStep({ call, steps }: NextStepProps) {
  const { t } = useTranslation('dispatch')
  const { personId } = useMe()
  const tell = useTellSaid()
  if (personId === null) return null
  const me = { missionId: call.missionId, personId }
  const step =
    call.status === 'committed'
      ? ({ name: 'checkIn', verb: steps.checkIn } as const)
      : call.status === 'checked-in'
        ? ({ name: 'arrive', verb: steps.arrive } as const)
        : call.status === 'released'
          ? ({ name: 'reachHome', verb: steps.reachHome } as const)
          : null
  async function take({ name, verb }: NonNullable<typeof step>) {
    const answer = await verb.say(me, { title: call.title })
    if (answer !== null) tell(answer, t(`step.${name}`))
  }
  const at = (track as readonly string[]).indexOf(call.status)
  return (
    <>
      {at >= 0 && (
        <ol className={styles.track} aria-label={t('calls.steps')}>
          {track.map((status, index) => (
            <li key={status} className={styles.trackStep} data-done={index <= at}>
              {t(`person.${status}`)}
            </li>
          ))}
        </ol>
      )}
      {step && (
        <Button kind="primary" size="large" wide pending={step.verb.pending} onClick={() => void take(step)}>
          {t(`step.${step.name}`)}
        </Button>
      )}
      <RefusalNote refused={step?.verb.refused ?? null} />
    </>
  )
}

/** One call-out as a card: what, where, how far, what is needed, who leads; then the answer or the next step. */
export function CallCard({ call: told }: { call: MyCallView }) {
  const { t } = useTranslation(['dispatch', 'volunteers'])
  const { t: tUi } = useTranslation('ui')
  const { call, steps, entries } = useForeseenCall(told)
  const [changing, setChanging] = useState(false)
  const isAsked = ['notified', 'standby', 'declined'].includes(call.status)
  return (
    <article className={styles.call}>
      <header>
        <h2>{call.title}</h2>
        <p className={styles.reasons}>
          <PersonBadge status={call.status} />
          <WaitingBadge waits={call !== told} />
          <LevelBadge level={call.level} />
          <span>{t(`category.${call.category}`)}</span>
          {call.isExercise && <Badge plain>{t('exercise')}</Badge>}
          <span>
            {t('calls.asked')} <When at={call.notifiedAt} />
          </span>
        </p>
      </header>
      <div>
        <p>{call.address}</p>
        <p className={styles.reasons}>{t('calls.far', call)}</p>
        <PlaceActions place={call.place} name={call.title} />
      </div>
      {call.description && <p className={styles.words}>{call.description}</p>}
      <p className={styles.reasons}>
        {call.needs.length > 0 && (
          <span>
            {t('calls.needs', {
              what: call.needs
                .map(({ skill, count }) => `${t(`volunteers:skill.${skill}`)} ${count}`)
                .join(tUi('comma')),
            })}
          </span>
        )}
        {call.skill && <span>{t('calls.youAs', { skill: t(`volunteers:skill.${call.skill}`) })}</span>}
        {call.post && <span>{t('calls.post', { post: t(`post.${call.post}`) })}</span>}
      </p>
      <p className={styles.reasons}>
        <span>{call.leaderName ? t('calls.leader', { name: call.leaderName }) : t('calls.noLeader')}</span>
        {call.leaderName && call.leaderPhoneMask && (
          <CallButton
            name={call.leaderName}
            mask={call.leaderPhoneMask}
            ask={() => trpc.dispatch.revealLeaderPhone.query({ missionId: call.missionId })}
          />
        )}
      </p>
      {isAsked && <p className={styles.risk}>{t('calls.risk')}</p>}
      {call.status === 'called-off' && <p className={styles.risk}>{t('calls.calledOff')}</p>}
      <SentBack entries={entries} />
      {isAsked || changing ? (
        <AnswerForm call={call} verb={steps.answer} onDone={() => setChanging(false)} />
      ) : (
        <NextStep call={call} steps={steps} />
      )}
      {call.status === 'committed' && (
        <p className={styles.reasons}>
          {call.etaAt && (
            <span>
              {t('calls.youSaid')} <When at={call.etaAt} />
            </span>
          )}
          <Button kind="quiet" size="small" onClick={() => setChanging(!changing)}>
            {t('calls.change')}
          </Button>
        </p>
      )}
    </article>
  )
}
