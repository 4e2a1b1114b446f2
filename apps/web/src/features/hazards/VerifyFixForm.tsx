import type { FileId } from '@huhang/contract'
import { useTranslation } from 'react-i18next'
import { useDraft } from '../../app/draft'
import { useTellSaid } from '../../outbox'
import { VerbForm } from '../../ui/VerbForm'
import { PhotosField } from './PhotosField'
import { type Colleague, SecondInspectorField } from './SecondInspectorField'
import { useHazardVerb } from './use-hazard-verb'
import { basedOn, type HazardVerbProps } from './verb-form'
import { WordsField } from './WordsField'

const empty: { second: Colleague | null; note: string; photos: FileId[] } = { second: null, note: '', photos: [] }

export function VerifyFixForm({ hazard, onDone }: HazardVerbProps) {
  const { t } = useTranslation('hazards')
  const key = `hazards.verifyFix.${hazard.id}`
  const verb = useHazardVerb('verifyFix', hazard, key)
  const tell = useTellSaid()
  const { draft, change, clear } = useDraft(key, empty)
  const { second, note, photos } = draft

  async function send() {
    if (second === null) return
    const answer = await verb.say({ ...basedOn(hazard), withId: second.personId, note, photos }, draft)
    if (answer === null) return
    clear()
    tell(answer, t('done.verified'))
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
          <SecondInspectorField
            enterpriseId={hazard.enterpriseId}
            value={second}
            onChange={(value) => change({ second: value })}
            tried={tried}
          />
          <PhotosField
            list={key}
            label={t('form.photosRecheck')}
            value={photos}
            onChange={(value) => change({ photos: value })}
          />
          <WordsField
            name="note"
            label={t('form.opinion')}
            value={note}
            onChange={(value) => change({ note: value })}
          />
        </>
      )}
    </VerbForm>
  )
}
