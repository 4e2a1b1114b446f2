import type { FileId } from '@huhang/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useVerb } from '../../app/perform'
import { Field } from '../../ui/Field'
import { PhotoInput } from '../../ui/PhotoInput'
import { TextArea } from '../../ui/TextInput'
import { showToast } from '../../ui/Toast'
import { VerbForm } from '../../ui/VerbForm'
import { basedOn, type HazardVerbProps } from './verb-form'

export function CorrectOnSpotForm({ hazard, onDone }: HazardVerbProps) {
  const { t } = useTranslation('hazards')
  const verb = useVerb('hazards.correctOnSpot')
  const [note, setNote] = useState('')
  const [photos, setPhotos] = useState<FileId[]>([])

  async function send() {
    if ((await verb.say({ ...basedOn(hazard), note, photos })) === null) return
    showToast(t('done.verified'))
    onDone()
  }

  return (
    <VerbForm
      verb={t('verb.correctOnSpot')}
      whole={photos.length > 0}
      pending={verb.pending}
      refused={verb.refused}
      onSend={() => void send()}
    >
      {(tried) => (
        <>
          <Field
            label={t('form.photosAfter')}
            group
            required
            error={tried && photos.length === 0 ? t('form.photosMissing') : undefined}
          >
            <PhotoInput value={photos} onChange={setPhotos} />
          </Field>
          <Field label={t('form.note')} required={false}>
            <TextArea name="note" rows={2} maxLength={2000} value={note} onChange={setNote} />
          </Field>
        </>
      )}
    </VerbForm>
  )
}
