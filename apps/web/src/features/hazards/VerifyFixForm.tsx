import type { FileId } from '@huhang/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useVerb } from '../../app/perform'
import { showToast } from '../../ui/Toast'
import { VerbForm } from '../../ui/VerbForm'
import { PhotosField } from './PhotosField'
import { type Colleague, SecondInspectorField } from './SecondInspectorField'
import { basedOn, type HazardVerbProps } from './verb-form'
import { WordsField } from './WordsField'

export function VerifyFixForm({ hazard, onDone }: HazardVerbProps) {
  const { t } = useTranslation('hazards')
  const verb = useVerb('hazards.verifyFix')
  const [second, setSecond] = useState<Colleague | null>(null)
  const [note, setNote] = useState('')
  const [photos, setPhotos] = useState<FileId[]>([])

  async function send() {
    if (second === null) return
    if ((await verb.say({ ...basedOn(hazard), withId: second.personId, note, photos })) === null) return
    showToast(t('done.verified'))
    onDone()
  }

  return (
    <VerbForm
      verb={t('verb.verifyFix')}
      whole={second !== null}
      pending={verb.pending}
      refused={verb.refused}
      onSend={() => void send()}
    >
      {(tried) => (
        <>
          <SecondInspectorField enterpriseId={hazard.enterpriseId} value={second} onChange={setSecond} tried={tried} />
          <PhotosField label={t('form.photosRecheck')} value={photos} onChange={setPhotos} />
          <WordsField name="note" label={t('form.opinion')} value={note} onChange={setNote} />
        </>
      )}
    </VerbForm>
  )
}
