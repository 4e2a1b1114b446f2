import type { IncidentView } from '@huhang/contract/dispatch'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useVerb } from '../../app/perform'
import { VerbForm } from '../../ui/VerbForm'
import { ReasonField } from './ReasonField'

/** Before anyone arrived: says whom it turns round. */
export function CancelIncidentForm({ incident, onDone }: { incident: IncidentView; onDone(): void }) {
  const { t } = useTranslation('dispatch')
  const cancel = useVerb('dispatch.cancelIncident')
  const [reason, setReason] = useState('')
  const people = incident.missions.flatMap((mission) => mission.people)
  const coming = people.filter(({ status }) => ['notified', 'standby', 'committed'].includes(status)).length
  const there = people.filter(({ status }) => status === 'checked-in').length

  async function send() {
    if (await cancel.say({ incidentId: incident.id, reason: reason.trim() })) onDone()
  }
  return (
    <VerbForm
      danger
      verb={t('incident.cancel')}
      whole={reason.trim() !== ''}
      pending={cancel.pending}
      refused={cancel.refused}
      onSend={() => void send()}
    >
      {(asked) => (
        <>
          {coming + there === 0 && <p>{t('end.cancelNobody')}</p>}
          {coming > 0 && <p>{t('end.cancelComing', { count: coming })}</p>}
          {there > 0 && <p>{t('end.cancelThere', { count: there })}</p>}
          <ReasonField label={t('end.reason')} asked={asked} value={reason} onChange={setReason} />
        </>
      )}
    </VerbForm>
  )
}
