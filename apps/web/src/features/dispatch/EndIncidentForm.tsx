import { CloseReason, type IncidentView } from '@huhang/contract/dispatch'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useVerb } from '../../app/perform'
import { Button } from '../../ui/Button'
import { Choice } from '../../ui/Choice'
import { RefusalNote } from '../../ui/ErrorState'
import { Field } from '../../ui/Field'
import { Sheet } from '../../ui/Sheet'
import { TextArea } from '../../ui/TextInput'
import { showToast } from '../../ui/Toast'

export type Ending = 'reject' | 'cancel' | 'close'
type EndIncidentFormProps = { incident: IncidentView; ending: Ending | null; onClose(): void }

/** The three ends of an incident: not founded or for others, cancelled before anyone arrived, done. */
export function EndIncidentForm({ incident, ending, onClose }: EndIncidentFormProps) {
  const { t } = useTranslation('dispatch')
  const reject = useVerb('dispatch.rejectIncident')
  const cancel = useVerb('dispatch.cancelIncident')
  const close = useVerb('dispatch.closeIncident')
  const [kind, setKind] = useState<'false-call' | 'referred'>('false-call')
  const [reason, setReason] = useState('')
  const [result, setResult] = useState<CloseReason | ''>('')
  const [asked, setAsked] = useState(false)
  const incidentId = incident.id
  const isMissing = ending === 'close' ? result === '' : reason.trim() === ''

  async function send() {
    setAsked(true)
    if (isMissing || ending === null) return
    const said = reason.trim()
    const view =
      ending === 'close'
        ? result !== '' && (await close.say({ incidentId, reason: result }))
        : ending === 'cancel'
          ? await cancel.say({ incidentId, reason: said })
          : await reject.say({ incidentId, kind: incident.status === 'received' ? kind : 'referred', reason: said })
    if (!view) return
    showToast(t('done.ended'))
    onClose()
  }

  const title = ending === null ? '' : t(`end.${ending}Title`)
  return (
    <Sheet
      open={ending !== null}
      at="middle"
      title={title}
      onClose={onClose}
      footer={
        <Button kind="danger" pending={reject.pending || cancel.pending || close.pending} onClick={() => void send()}>
          {title}
        </Button>
      }
    >
      {ending === 'cancel' && <p>{t('end.cancelHint')}</p>}
      {ending === 'reject' && incident.status === 'received' && (
        <Choice
          value={kind}
          options={[
            { value: 'false-call', label: t('end.falseCall') },
            { value: 'referred', label: t('end.referred') },
          ]}
          onChange={setKind}
        />
      )}
      {ending === 'close' ? (
        <Field group label={t('end.closeReason')} required error={asked && isMissing && t('end.closeReasonMissing')}>
          <Choice
            value={result}
            options={CloseReason.options.map((each) => ({ value: each, label: t(`closeReason.${each}`) }))}
            onChange={setResult}
          />
        </Field>
      ) : (
        <Field label={t('end.reason')} required error={asked && isMissing && t('end.reasonMissing')}>
          <TextArea value={reason} maxLength={300} rows={3} onChange={setReason} />
        </Field>
      )}
      <RefusalNote refused={reject.refused ?? cancel.refused ?? close.refused} />
    </Sheet>
  )
}
