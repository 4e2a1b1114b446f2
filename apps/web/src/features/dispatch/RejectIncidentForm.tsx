import type { IncidentView } from '@huhang/contract/dispatch'
import { incidentSteps } from '@huhang/domain/dispatch'
import { mayStep } from '@huhang/domain/kernel'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useVerb } from '../../app/perform'
import { Choice } from '../../ui/Choice'
import { Field } from '../../ui/Field'
import { VerbForm } from '../../ui/VerbForm'
import { ReasonField } from './ReasonField'

const verbs = { '': 'end.rejectTitle', 'false-call': 'end.rejectVerb', referred: 'end.refer' } as const

/** Not founded, or for others. What was accepted was founded: from there on it can only be referred. */
export function RejectIncidentForm({ incident, onDone }: { incident: IncidentView; onDone(): void }) {
  const { t } = useTranslation('dispatch')
  const reject = useVerb('dispatch.rejectIncident')
  const mayBeFalse = mayStep(incidentSteps, incident.status, 'reject')
  const [chosen, setKind] = useState<'false-call' | 'referred' | ''>('')
  const [reason, setReason] = useState('')
  const kind = mayBeFalse ? chosen : 'referred'

  async function send() {
    if (kind === '') return
    if (await reject.say({ incidentId: incident.id, kind, reason: reason.trim() })) onDone()
  }
  return (
    <VerbForm
      danger
      verb={t(verbs[kind])}
      whole={kind !== '' && reason.trim() !== ''}
      pending={reject.pending}
      refused={reject.refused}
      onSend={() => void send()}
    >
      {(asked) => (
        <>
          {mayBeFalse && (
            <Field group label={t('end.kind')} required error={asked && kind === '' && t('end.kindMissing')}>
              <Choice
                value={kind}
                options={[
                  { value: 'false-call', label: t('end.falseCall') },
                  { value: 'referred', label: t('end.referred') },
                ]}
                onChange={setKind}
              />
            </Field>
          )}
          <ReasonField
            label={t(kind === 'referred' ? 'end.referReason' : 'end.reason')}
            asked={asked}
            value={reason}
            onChange={setReason}
          />
        </>
      )}
    </VerbForm>
  )
}
