import type { PersonId } from '@huhang/contract'
import type { CandidatesView, IncidentView, Need } from '@huhang/contract/dispatch'
import type { Skill } from '@huhang/contract/volunteers'
import { type Filling, missingOf } from '@huhang/domain/dispatch'
import { Siren } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLook } from '../../app/look'
import { Button } from '../../ui/Button'
import { Choice } from '../../ui/Choice'
import { EmptyState } from '../../ui/EmptyState'
import { ErrorState, RefusalNote } from '../../ui/ErrorState'
import { Field } from '../../ui/Field'
import { Skeleton } from '../../ui/Skeleton'
import { Distance } from '../../ui/Time'
import styles from './dispatch.module.css'
import { useCallOut } from './use-call-out'
import { useDeskKeys } from './use-desk-keys'
import { useBarWord, useMeritWord } from './words'

type CandidateListProps = {
  incident: IncidentView
  skill: Skill | null
  onSkill(skill: Skill | null): void
}

const shown = 20

const total = (needs: readonly Need[]) => needs.reduce((sum, need) => sum + need.count, 0)

/** The best who together fill the gaps, each counted once: what a dispatcher would tick, ticked. */
function suggested(view: CandidatesView, incident: IncidentView, skill: Skill | null): PersonId[] {
  const wanted = incident.missing.filter((need) => skill === null || need.skill === skill)
  const chosen: (Filling & { personId: PersonId })[] = []
  for (const { personId, skills } of view.ranked) {
    const one = { personId, status: 'committed' as const, skill, skills }
    if (total(missingOf(wanted, [...chosen, one])) < total(missingOf(wanted, chosen))) chosen.push(one)
  }
  return chosen.map(({ personId }) => personId)
}

/** Who can go and why in this order; who cannot and why not. One press calls out what is ticked. */
export function CandidateList({ incident, skill, onSkill }: CandidateListProps) {
  const { t } = useTranslation(['dispatch', 'volunteers'])
  const barWord = useBarWord()
  const meritWord = useMeritWord()
  const { data, error, refetch } = useLook(
    'dispatch.candidates',
    { incidentId: incident.id, skill, limit: shown },
    { keep: true },
  )
  const [touched, setTouched] = useState<{ key: string; ids: readonly PersonId[] } | null>(null)
  const { callOut, pending, refused } = useCallOut(incident)
  const key = `${incident.id} ${skill ?? ''}`
  const ticked = touched?.key === key ? touched.ids : data ? suggested(data, incident, skill) : []
  const present = ticked.filter((id) => data?.ranked.some(({ personId }) => personId === id))

  const tick = (personId: PersonId) =>
    setTouched({
      key,
      ids: present.includes(personId) ? present.filter((id) => id !== personId) : [...present, personId],
    })
  async function send() {
    if (present.length === 0 || pending) return
    const view = await callOut(present.map((personId) => ({ personId, skill, post: null })))
    if (view) setTouched(null)
  }
  useDeskKeys({ Enter: () => void send() })

  const skills = [...new Set([...incident.missing, ...incident.needs].map((need) => need.skill))]
  return (
    <div className={styles.candidates}>
      {skills.length > 0 && (
        <Field group label={t('candidates.forSkill')}>
          <Choice
            value={skill ?? 'any'}
            options={[
              { value: 'any', label: t('candidates.any') },
              ...skills.map((each) => ({ value: each, label: t(`volunteers:skill.${each}`) })),
            ]}
            onChange={(value) => onSkill(value === 'any' ? null : value)}
          />
        </Field>
      )}
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={6} />}
      {data?.ranked.length === 0 && <EmptyState title={t('candidates.empty')} text={t('candidates.emptyText')} />}
      {data && data.ranked.length > 0 && (
        <ol className={styles.rows} aria-label={t('candidates.ranked')}>
          {data.ranked.map((one) => (
            <li key={one.personId}>
              <label className={styles.candidate}>
                <input
                  type="checkbox"
                  checked={present.includes(one.personId)}
                  onChange={() => tick(one.personId)}
                  aria-label={t('candidates.tick', { name: one.name })}
                />
                <span>
                  <strong>{one.name}</strong>
                  <span className={styles.reasons}>
                    {one.merits.map((merit) => (
                      <span key={merit.code}>{meritWord(merit)}</span>
                    ))}
                  </span>
                </span>
              </label>
            </li>
          ))}
        </ol>
      )}
      {data && data.barred.length > 0 && (
        <details className={styles.barred}>
          <summary>{t('candidates.barredCount', { count: data.barred.length })}</summary>
          <ul className={styles.rows}>
            {data.barred.map((one) => (
              <li key={one.personId} className={styles.barredRow}>
                <strong>{one.name}</strong>
                <span className={styles.reasons}>
                  {one.bars.map((bar) => (
                    <span key={bar.code}>{barWord(bar)}</span>
                  ))}
                  <Distance metres={one.km * 1000} />
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <div className={styles.send}>
        <RefusalNote refused={refused} />
        <Button
          kind="primary"
          size="large"
          wide
          icon={Siren}
          pending={pending}
          disabled={present.length === 0}
          onClick={() => void send()}
        >
          {present.length === 0 ? t('candidates.callNone') : t('candidates.call', { count: present.length })}
        </Button>
      </div>
    </div>
  )
}
