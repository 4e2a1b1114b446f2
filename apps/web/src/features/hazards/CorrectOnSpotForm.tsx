import type { FileId } from '@huhang/contract'
import { useTranslation } from 'react-i18next'
import { useDraft } from '../../app/draft'
import { useVerb } from '../../app/perform'
import { showToast } from '../../ui/Toast'
import { VerbForm } from '../../ui/VerbForm'
import { PhotosField } from './PhotosField'
import { basedOn, type HazardVerbProps } from './verb-form'
import { WordsField } from './WordsField'

const empty: { note: string; photos: FileId[] } = { note: '', photos: [] }

export function CorrectOnSpotForm({ hazard, onDone }: HazardVerbProps) {
  const { t } = useTranslation('hazards')
  const verb = useVerb('hazards.correctOnSpot')
  const { draft, change, clear } = useDraft(`hazards.correctOnSpot.${hazard.id}`, empty)
  const { note, photos } = draft

  async function send() {
    if ((await verb.say({ ...basedOn(hazard), note, photos })) === null) return
    clear()
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
          <PhotosField
            label={t('form.photosAfter')}
            required
            tried={tried}
            value={photos}
            onChange={(value) => change({ photos: value })}
          />
          <WordsField name="note" label={t('form.note')} value={note} onChange={(value) => change({ note: value })} />
        </>
      )}
    </VerbForm>
  )
}
