import type { FileId } from '@huhang/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useVerb } from '../../app/perform'
import { Field } from '../../ui/Field'
import { PhotoInput } from '../../ui/PhotoInput'
import { TextArea } from '../../ui/TextInput'
import { showToast } from '../../ui/Toast'
import { VerbForm } from '../../ui/VerbForm'
import { basedOn, type HazardVerbProps, isBlank } from './verb-form'

export function RejectFixForm({ hazard, onDone }: HazardVerbProps) {
  const { t } = useTranslation('hazards')
  const verb = useVerb('hazards.rejectFix')
  const [reason, setReason] = useState('')
  const [photos, setPhotos] = useState<FileId[]>([])

  async function send() {
    if ((await verb.say({ ...basedOn(hazard), reason, photos })) === null) return
    showToast(t('done.rejected'))
    onDone()
  }

  return (
    <VerbForm
      verb={t('verb.rejectFix')}
      danger
      whole={!isBlank(reason)}
      pending={verb.pending}
      refused={verb.refused}
      onSend={() => void send()}
    >
      {(tried) => (
        <>
          <Field
            label={t('form.reason')}
            required
            error={tried && isBlank(reason) ? t('form.reasonMissing') : undefined}
          >
            <TextArea name="reason" rows={3} maxLength={2000} value={reason} onChange={setReason} />
          </Field>
          <Field label={t('form.photosRecheck')} group required={false}>
            <PhotoInput value={photos} onChange={setPhotos} />
          </Field>
        </>
      )}
    </VerbForm>
  )
}
