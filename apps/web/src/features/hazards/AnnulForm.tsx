import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useVerb } from '../../app/perform'
import { Field } from '../../ui/Field'
import { TextArea } from '../../ui/TextInput'
import { showToast } from '../../ui/Toast'
import { VerbForm } from '../../ui/VerbForm'
import { basedOn, type HazardVerbProps, isBlank } from './verb-form'

export function AnnulForm({ hazard, onDone }: HazardVerbProps) {
  const { t } = useTranslation('hazards')
  const verb = useVerb('hazards.annul')
  const [reason, setReason] = useState('')

  async function send() {
    if ((await verb.say({ ...basedOn(hazard), reason })) === null) return
    showToast(t('done.annulled'))
    onDone()
  }

  return (
    <VerbForm
      verb={t('verb.annul')}
      danger
      whole={!isBlank(reason)}
      pending={verb.pending}
      refused={verb.refused}
      onSend={() => void send()}
    >
      {(tried) => (
        <Field
          label={t('form.reason')}
          required
          hint={t('form.annulHint')}
          error={tried && isBlank(reason) ? t('form.reasonMissing') : undefined}
        >
          <TextArea name="reason" rows={3} maxLength={2000} value={reason} onChange={setReason} />
        </Field>
      )}
    </VerbForm>
  )
}
