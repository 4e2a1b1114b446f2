import { instantOf } from '@huhang/contract'
import type { MyCallView } from '@huhang/contract/dispatch'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../app/session'
import { type FieldVerb, useTellSaid } from '../../outbox'
import { Button } from '../../ui/Button'
import { Choice } from '../../ui/Choice'
import { RefusalNote } from '../../ui/ErrorState'
import { Field } from '../../ui/Field'
import { TextInput } from '../../ui/TextInput'
import styles from './dispatch.module.css'
import { useBarWord } from './words'

const choices = ['10', '20', '30', '45', '60', '90'] as const
type Minutes = (typeof choices)[number]

/** The choice nearest to the way as the city reckons it. */
const usual = (minutes: number): Minutes => choices.find((choice) => Number(choice) >= minutes) ?? '90'

type AnswerFormProps = { call: MyCallView; verb: FieldVerb<'dispatch.answerCall'>; onDone(): void }

/** 能到 with a time, or 不能. Asked for again whenever one's mind changes. */
export function AnswerForm({ call, verb, onDone }: AnswerFormProps) {
  const { t } = useTranslation('dispatch')
  const barWord = useBarWord()
  const { personId } = useMe()
  const tell = useTellSaid()
  const [said, setSaid] = useState<'accept' | 'decline' | null>(null)
  const [minutes, setMinutes] = useState<Minutes>(usual(call.minutes))
  const [reason, setReason] = useState('')
  if (personId === null) return null
  const me = { missionId: call.missionId, personId }

  async function send() {
    const etaAt = instantOf(Date.now() + Number(minutes) * 60_000)
    const answer = await verb.say(
      { ...me, answer: said === 'accept' ? { kind: 'accept', etaAt } : { kind: 'decline', reason: reason.trim() } },
      { title: call.title },
    )
    if (answer === null) return
    setSaid(null)
    tell(answer, t('done.answered'))
    onDone()
  }

  return (
    <>
      {call.bars.length > 0 && (
        <p className={styles.missing} role="status">
          <strong>{t('calls.barred')}</strong>
          {call.bars.map((bar) => (
            <span key={bar.code}>{barWord(bar)}</span>
          ))}
        </p>
      )}
      <div className={styles.twoButtons}>
        <Button
          kind={said === 'accept' ? 'plain' : 'primary'}
          size="large"
          wide
          disabled={call.bars.length > 0}
          aria-expanded={said === 'accept'}
          onClick={() => setSaid('accept')}
        >
          {t('step.accept')}
        </Button>
        <Button size="large" wide aria-expanded={said === 'decline'} onClick={() => setSaid('decline')}>
          {t('step.decline')}
        </Button>
      </div>
      {said === 'accept' && (
        <Field group label={t('calls.whenThere')}>
          <Choice
            value={minutes}
            options={choices.map((choice) => ({ value: choice, label: t('calls.minutes', { count: Number(choice) }) }))}
            onChange={setMinutes}
          />
        </Field>
      )}
      {said === 'decline' && (
        <Field label={t('calls.declineWhy')}>
          <TextInput value={reason} maxLength={200} onChange={setReason} />
        </Field>
      )}
      {said !== null && (
        <Button kind="primary" size="large" wide pending={verb.pending} onClick={() => void send()}>
          {t(said === 'accept' ? 'calls.confirm' : 'calls.confirmDecline')}
        </Button>
      )}
      <RefusalNote refused={verb.refused} />
    </>
  )
}
