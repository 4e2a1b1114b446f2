import type { FileId } from '@huhang/contract'
import { useTranslation } from 'react-i18next'
import { useDraft } from '../../app/draft'
import { useVerb } from '../../app/perform'
import { showToast } from '../../ui/Toast'
import { VerbForm } from '../../ui/VerbForm'
import { PhotosField } from './PhotosField'
import { type Colleague, SecondInspectorField } from './SecondInspectorField'
import { basedOn, type HazardVerbProps, isBlank } from './verb-form'
import { WordsField } from './WordsField'

const empty: { second: Colleague | null; reason: string; photos: FileId[] } = { second: null, reason: '', photos: [] }

export function RejectFixForm({ hazard, onDone }: HazardVerbProps) {
  const { t } = useTranslation('hazards')
  const verb = useVerb('hazards.rejectFix')
  const { draft, change, clear } = useDraft(`hazards.rejectFix.${hazard.id}`, empty)
  const { second, reason, photos } = draft

  async function send() {
    if (second === null) return
    if ((await verb.say({ ...basedOn(hazard), withId: second.personId, reason, photos })) === null) return
    clear()
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
          <SecondInspectorField
            enterpriseId={hazard.enterpriseId}
            value={second}
            onChange={(value) => change({ second: value })}
            tried={tried}
          />
          <WordsField
            name="reason"
            label={t('form.reason')}
            missing={t('form.reasonMissing')}
            tried={tried}
            value={reason}
            onChange={(value) => change({ reason: value })}
          />
          <PhotosField label={t('form.photosRecheck')} value={photos} onChange={(value) => change({ photos: value })} />
        </>
      )}
    </VerbForm>
  )
}
