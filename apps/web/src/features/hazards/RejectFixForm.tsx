import type { FileId } from '@huhang/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useVerb } from '../../app/perform'
import { showToast } from '../../ui/Toast'
import { VerbForm } from '../../ui/VerbForm'
import { PhotosField } from './PhotosField'
import { type Colleague, SecondInspectorField } from './SecondInspectorField'
import { basedOn, type HazardVerbProps, isBlank } from './verb-form'
import { WordsField } from './WordsField'

export function RejectFixForm({ hazard, onDone }: HazardVerbProps) {
  const { t } = useTranslation('hazards')
  const verb = useVerb('hazards.rejectFix')
  const [second, setSecond] = useState<Colleague | null>(null)
  const [reason, setReason] = useState('')
  const [photos, setPhotos] = useState<FileId[]>([])

  async function send() {
    if (second === null) return
    if ((await verb.say({ ...basedOn(hazard), withId: second.personId, reason, photos })) === null) return
    showToast(t('done.rejected'))
    onDone()
  }

  return (
    <VerbForm
      verb={t('verb.rejectFix')}
      danger
      whole={second !== null && !isBlank(reason)}
      pending={verb.pending}
      refused={verb.refused}
      onSend={() => void send()}
    >
      {(tried) => (
        <>
          <SecondInspectorField enterpriseId={hazard.enterpriseId} value={second} onChange={setSecond} tried={tried} />
          <WordsField
            name="reason"
            label={t('form.reason')}
            missing={t('form.reasonMissing')}
            tried={tried}
            value={reason}
            onChange={setReason}
          />
          <PhotosField label={t('form.photosRecheck')} value={photos} onChange={setPhotos} />
        </>
      )}
    </VerbForm>
  )
}
