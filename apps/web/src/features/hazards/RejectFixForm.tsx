import type { FileId } from '@huhang/contract'
import { useTranslation } from 'react-i18next'
import { useDraft } from '../../app/draft'
import { useTellSaid } from '../../outbox'
import { VerbForm } from '../../ui/VerbForm'
import { PhotosField } from './PhotosField'
import { type Colleague, SecondInspectorField } from './SecondInspectorField'
import { useHazardVerb } from './use-hazard-verb'
import { basedOn, type HazardVerbProps, isBlank } from './verb-form'
import { WordsField } from './WordsField'

const empty: { second: Colleague | null; reason: string; photos: FileId[] } = { second: null, reason: '', photos: [] }

export function RejectFixForm({ hazard, onDone }: HazardVerbProps) {
  const { t } = useTranslation('hazards')
  const key = `hazards.rejectFix.${hazard.id}`
  const verb = useHazardVerb('rejectFix', hazard, key)
  const tell = useTellSaid()
  const { draft, change, clear } = useDraft(key, empty)
  const { second, reason, photos } = draft

  async function send() {
    if (second === null) return
    const answer = await verb.say({ ...basedOn(hazard), withId: second.personId, reason, photos }, draft)
    if (answer === null) return
    clear()
    tell(answer, t('done.rejected'))
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
          <PhotosField
            list={key}
            label={t('form.photosRecheck')}
            value={photos}
            onChange={(value) => change({ photos: value })}
          />
        </>
      )}
    </VerbForm>
  )
}
