import type { FileId } from '@huhang/contract'
import { useTranslation } from 'react-i18next'
import { useDraft } from '../../app/draft'
import { useVerb } from '../../app/perform'
import { showToast } from '../../ui/Toast'
import { VerbForm } from '../../ui/VerbForm'
import { PhotosField } from './PhotosField'
import { type Colleague, SecondInspectorField } from './SecondInspectorField'
import { basedOn, type HazardVerbProps } from './verb-form'
import { WordsField } from './WordsField'

const empty: { second: Colleague | null; note: string; photos: FileId[] } = { second: null, note: '', photos: [] }

export function VerifyFixForm({ hazard, onDone }: HazardVerbProps) {
  const { t } = useTranslation('hazards')
  const verb = useVerb('hazards.verifyFix')
  const { draft, change, clear } = useDraft(`hazards.verifyFix.${hazard.id}`, empty)
  const { second, note, photos } = draft

  async function send() {
    if (second === null) return
    if ((await verb.say({ ...basedOn(hazard), withId: second.personId, note, photos })) === null) return
    clear()
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
          <SecondInspectorField
            enterpriseId={hazard.enterpriseId}
            value={second}
            onChange={(value) => change({ second: value })}
            tried={tried}
          />
          <PhotosField label={t('form.photosRecheck')} value={photos} onChange={(value) => change({ photos: value })} />
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
