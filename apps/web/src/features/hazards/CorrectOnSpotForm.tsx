import type { FileId } from '@huhang/contract'
import { useTranslation } from 'react-i18next'
import { useDraft } from '../../app/draft'
import { useTellSaid } from '../../outbox'
import { VerbForm } from '../../ui/VerbForm'
import { PhotosField } from './PhotosField'
import { useHazardVerb } from './use-hazard-verb'
import { basedOn, type HazardVerbProps } from './verb-form'
import { WordsField } from './WordsField'

const empty: { note: string; photos: FileId[] } = { note: '', photos: [] }

export function CorrectOnSpotForm({ hazard, onDone }: HazardVerbProps) {
  const { t } = useTranslation('hazards')
  const key = `hazards.correctOnSpot.${hazard.id}`
  const verb = useHazardVerb('correctOnSpot', hazard, key)
  const tell = useTellSaid()
  const { draft, change, clear } = useDraft(key, empty)
  const { note, photos } = draft

  async function send() {
    const answer = await verb.say({ ...basedOn(hazard), note, photos }, draft)
    if (answer === null) return
    clear()
    tell(answer, t('done.verified'))
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
            list={key}
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
