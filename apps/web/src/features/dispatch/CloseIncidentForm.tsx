import { CloseReason, type IncidentView } from '@huhang/contract/dispatch'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useVerb } from '../../app/perform'
import { Choice } from '../../ui/Choice'
import { Field } from '../../ui/Field'
import { VerbForm } from '../../ui/VerbForm'

/** Done, one way or another. */
export function CloseIncidentForm({ incident, onDone }: { incident: IncidentView; onDone(): void }) {
  const { t } = useTranslation('dispatch')
  const close = useVerb('dispatch.closeIncident')
  const [result, setResult] = useState<CloseReason | ''>('')

  async function send() {
    if (result !== '' && (await close.say({ incidentId: incident.id, reason: result }))) onDone()
  }
  return (
    <VerbForm
      verb={t('end.closeTitle')}
      whole={result !== ''}
      pending={close.pending}
      refused={close.refused}
      onSend={() => void send()}
    >
      {(asked) => (
        <Field
          group
          label={t('end.closeReason')}
          required
          error={asked && result === '' && t('end.closeReasonMissing')}
        >
          <Choice
            value={result}
            options={CloseReason.options.map((each) => ({ value: each, label: t(`closeReason.${each}`) }))}
            onChange={setResult}
          />
        </Field>
      )}
    </VerbForm>
  )
}
