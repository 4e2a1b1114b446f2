import type { FileId } from '@huhang/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useVerb } from '../../app/perform'
import { showToast } from '../../ui/Toast'
import { VerbForm } from '../../ui/VerbForm'
import { PhotosField } from './PhotosField'
import { basedOn, type HazardVerbProps } from './verb-form'
import { WordsField } from './WordsField'

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
          <PhotosField label={t('form.photosAfter')} required tried={tried} value={photos} onChange={setPhotos} />
          <WordsField name="note" label={t('form.note')} value={note} onChange={setNote} />
        </>
      )}
    </VerbForm>
  )
}
